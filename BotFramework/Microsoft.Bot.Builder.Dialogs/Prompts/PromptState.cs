using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>What a prompt keeps in its instance.</summary>
internal static class PromptState
{
    public const string AttemptCount = "AttemptCount";

    private const string PersistedOptions = "options";
    private const string PersistedState = "state";

    /// <exception cref="ArgumentOutOfRangeException">A prompt was begun with something else than prompt options.</exception>
    public static (PromptOptions Options, IDictionary<string, object> State) Begin(DialogInstance instance, object options)
    {
        if (options is CancellationToken)
            throw new ArgumentException("A cancellation token stands where options are expected.", nameof(options));
        if (options is not PromptOptions promptOptions)
            throw new ArgumentOutOfRangeException(nameof(options), "A prompt is begun with PromptOptions.");

        ExpectInput(promptOptions.Prompt);
        ExpectInput(promptOptions.RetryPrompt);
        var state = new Dictionary<string, object> { [AttemptCount] = 0 };
        instance.State[PersistedOptions] = promptOptions;
        instance.State[PersistedState] = state;
        return (promptOptions, state);
    }

    public static (PromptOptions Options, IDictionary<string, object> State) Read(DialogInstance instance) =>
        (StoredState.Get<PromptOptions>(instance.State, PersistedOptions),
            StoredState.Get<IDictionary<string, object>>(instance.State, PersistedState));

    public static void CountAttempt(IDictionary<string, object> state) => state[AttemptCount] = StoredState.GetInt(state, AttemptCount) + 1;

    private static void ExpectInput(Activity prompt)
    {
        if (prompt is not null && string.IsNullOrEmpty(prompt.InputHint))
            prompt.InputHint = InputHints.ExpectingInput;
    }
}
