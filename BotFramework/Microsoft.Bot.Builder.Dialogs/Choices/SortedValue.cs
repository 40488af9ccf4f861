namespace Microsoft.Bot.Builder.Dialogs.Choices;

/// <summary>A value to search for and the place of its choice in the list.</summary>
public class SortedValue
{
    public string Value { get; set; }

    public int Index { get; set; }
}
