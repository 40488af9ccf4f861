using Microsoft.Bot.Builder.Dialogs;

namespace ServiceBot.Dialogs.Asking;

internal static class AskingSteps
{
    public static Task<DialogTurnResult> AskAsync(this WaterfallStepContext step, Question question, CancellationToken cancellationToken) =>
        step.BeginDialogAsync(nameof(AskDialog), question, cancellationToken);

    public static Answer? Answer(this WaterfallStepContext step) => step.Result as Answer;
}
