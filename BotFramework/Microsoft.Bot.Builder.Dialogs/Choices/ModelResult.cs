namespace Microsoft.Bot.Builder.Dialogs.Choices;

/// <summary>What was recognised in [Start, End], both inclusive.</summary>
public class ModelResult<T>
{
    public string Text { get; set; }

    public int Start { get; set; }

    public int End { get; set; }

    public string TypeName { get; set; }

    public T Resolution { get; set; }
}
