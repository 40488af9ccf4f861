namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>What a call on the stack came to. <see cref="Result"/> is set only where a dialog ended.</summary>
public class DialogTurnResult
{
    public DialogTurnResult(DialogTurnStatus status, object result = null)
    {
        Status = status;
        Result = result;
    }

    public DialogTurnStatus Status { get; set; }

    public object Result { get; set; }

    /// <summary>Whether a dialog command has already ended the parent.</summary>
    public bool ParentEnded { get; set; }
}
