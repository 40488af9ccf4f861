using Microsoft.Bot.Builder.Dialogs;
using Microsoft.Extensions.Options;
using ServiceBot.Dialogs.Asking;
using ServiceBot.Dialogs.Desk;
using ServiceBot.Dialogs.Devices;
using ServiceBot.Dialogs.Understanding;

namespace ServiceBot.Dialogs.Warranty;

/// <summary>Whether a device is covered, until which day, and how that is known (A-03…A-09, C-08, F-11, F-12).</summary>
public sealed class WarrantyDialog : TopicDialog
{
    private readonly WarrantyLines _lines;
    private readonly Voice _voice;
    private readonly StoreOptions _store;

    public WarrantyDialog(AskDialog ask, DeviceDialog device, WarrantyLines lines, Voice voice, IOptions<StoreOptions> store)
        : base(nameof(WarrantyDialog), ask)
    {
        (_lines, _voice, _store) = (lines, voice, store.Value);
        AddDialog(device);
        AddDialog(new WaterfallDialog(Steps, [IdentifyAsync, AnswerAsync]));
        InitialDialogId = Steps;
    }

    public override IReadOnlyList<string> Topics => [Understanding.Topics.WarrantyCheck];

    public override void Forget(DeskTurn desk) => desk.State = desk.State with { Warranty = new WarrantyState() };

    private Task<DialogTurnResult> IdentifyAsync(WaterfallStepContext step, CancellationToken cancellationToken)
    {
        var desk = step.Context.Desk();
        if (TopicOf(step) == Understanding.Topics.WarrantyCheck)
            TakeIn(desk, step.Context.Activity.Text ?? "");
        return step.BeginDialogAsync(nameof(DeviceDialog), null, cancellationToken);
    }

    private async Task<DialogTurnResult> AnswerAsync(WaterfallStepContext step, CancellationToken cancellationToken)
    {
        var turn = step.Context;
        var desk = turn.Desk();
        if (step.Result is not true)
            return await step.EndDialogAsync(cancellationToken: cancellationToken).ConfigureAwait(false);
        var lines = _lines.Of(turn, _lines.CoverageOf(desk), WarrantyWishes.AsksWhetherCallsAreFree(turn.Activity.Text ?? ""));
        await _voice.SayAsync(turn, lines, cancellationToken).ConfigureAwait(false);
        desk.State = desk.State with { Outcome = Outcome.Answered };
        return await step.EndDialogAsync(cancellationToken: cancellationToken).ConfigureAwait(false);
    }

    // What is answered whichever device it is goes to the head; the device's own days follow, or the question for it.
    private void TakeIn(DeskTurn desk, string text)
    {
        var known = WarrantyWishes.SpeaksOfAnother(text) ? new WarrantyState() : desk.State.Warranty;
        var restarts = WarrantyWishes.AsksWhetherItRestarts(text);
        var hasAppleCare = WarrantyWishes.SaysAppleCare(text);
        desk.State = desk.State with
        {
            Warranty = known with
            {
                ClaimsAppleCare = known.ClaimsAppleCare || hasAppleCare,
                Replacement = known.Replacement || restarts,
                Region = RegionFinder.Find(text) ?? known.Region,
            },
        };
        List<Line> head = [];
        if (WarrantyWishes.AsksWhereToCheck(text))
            head.AddRange([OfficialPage(), "warranty.stays-here"]);
        if (restarts)
            head.AddRange(known.Purchase is null ? ["warranty.restart", "warranty.restart-how"] : ["warranty.restart"]);
        if (PaperFinder.IsMissing(text) && PaperFinder.Find(text) == PaperFinder.Receipt)
            head.Add("warranty.invoice-lost");
        if (hasAppleCare && known.Purchase is null)
            head.Add("warranty.applecare-noted");
        if (head.Count == 0 && WarrantyWishes.AsksTerms(text))
            head.Add(_lines.Terms());
        desk.Lead = [.. desk.Lead, .. head];
    }

    private Line OfficialPage() => OfficialPages.Allowed(_store) is { } page
        ? new Line("warranty.official-page", ("host", page.Host), ("url", new Verbatim(page.AbsoluteUri)))
        : "warranty.no-official-page";
}
