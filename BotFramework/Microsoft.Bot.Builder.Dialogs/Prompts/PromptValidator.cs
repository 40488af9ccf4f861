namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>
/// Decides whether an answer will do; may change the recognised value. Called for answers that were not recognised too. One that sends
/// a message of its own suppresses the retry prompt.
/// </summary>
public delegate Task<bool> PromptValidator<T>(PromptValidatorContext<T> promptContext, CancellationToken cancellationToken);
