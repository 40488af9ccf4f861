using Microsoft.Bot.Builder.Dialogs;
using ServiceBot.Dialogs.Asking;

namespace ServiceBot.Dialogs.Desk;

/// <summary>
/// The dialog of one subject. It begins with the topic as its options; what the customer has told stands in <see cref="Facts"/> and
/// in the subject's own state, so beginning it again asks only for what is missing.
/// </summary>
public abstract class TopicDialog : ComponentDialog
{
    /// <summary>The options with which a dialog is begun again in the middle.</summary>
    public const string Resumed = "resumed";

    protected const string Steps = "steps";

    protected TopicDialog(string id, AskDialog ask, params WaterfallStep[] steps)
        : base(id)
    {
        if (steps.Length > 0)
            AddDialog(new WaterfallDialog(Steps, steps));
        AddDialog(ask);
    }

    /// <summary>The topics that begin here.</summary>
    public abstract IReadOnlyList<string> Topics { get; }

    /// <summary>Takes the last answer back, so that beginning again asks for it once more; false where there is none.</summary>
    public virtual bool StepBack(DeskTurn desk) => false;

    /// <summary>Drops what was begun here and not finished.</summary>
    public virtual void Forget(DeskTurn desk)
    {
    }

    // A side question has been answered: back to the one that waits.
    public override Task<DialogTurnResult> ResumeDialogAsync(
        DialogContext outerDc, DialogReason reason, object? result = null, CancellationToken cancellationToken = default)
    {
        outerDc.Context.Desk().LeadWith("desk.back-to-question");
        return base.ResumeDialogAsync(outerDc, reason, result, cancellationToken);
    }

    // The desk's own version says when steps have changed, and what becomes of those stored before.
    protected override string GetInternalVersion() => DeskState.VersionText;

    protected static string TopicOf(WaterfallStepContext step) => step.Options as string ?? "";
}
