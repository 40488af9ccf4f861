namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>What a prompt read out of an answer.</summary>
public class PromptRecognizerResult<T>
{
    public bool Succeeded { get; set; }

    public T Value { get; set; }

    /// <summary>Whether a parent may take the answer for itself, by <see cref="DialogEvents.ActivityReceived"/>.</summary>
    public bool AllowInterruption { get; set; }
}
