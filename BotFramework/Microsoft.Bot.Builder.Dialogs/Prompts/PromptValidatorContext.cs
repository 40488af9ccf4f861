namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>An answer, as a validator sees it.</summary>
public class PromptValidatorContext<T>
{
    internal PromptValidatorContext(
        ITurnContext turnContext, PromptRecognizerResult<T> recognized, IDictionary<string, object> state, PromptOptions options)
    {
        Context = turnContext;
        Recognized = recognized;
        State = state;
        Options = options;
    }

    public ITurnContext Context { get; }

    public PromptRecognizerResult<T> Recognized { get; }

    /// <summary>Kept while the prompt is active.</summary>
    public IDictionary<string, object> State { get; }

    public PromptOptions Options { get; }

    /// <summary>1 for the first answer.</summary>
    public int AttemptCount => StoredState.GetInt(State, PromptState.AttemptCount);
}
