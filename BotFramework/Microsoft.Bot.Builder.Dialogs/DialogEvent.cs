namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>An event on its way along the stack.</summary>
public class DialogEvent
{
    /// <summary>Whether the parent sees the event when nobody here has handled it.</summary>
    public bool Bubble { get; set; }

    public string Name { get; set; } = string.Empty;

    public object Value { get; set; }
}
