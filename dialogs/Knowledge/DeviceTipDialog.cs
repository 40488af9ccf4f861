using Microsoft.Bot.Builder.Dialogs;
using Microsoft.Extensions.Options;
using ServiceBot.Dialogs.Asking;
using ServiceBot.Dialogs.Desk;
using ServiceBot.Dialogs.Orders;
using ServiceBot.Dialogs.ServicePoints;

namespace ServiceBot.Dialogs.Knowledge;

/// <summary>How to do something on the device (H-05…H-15). Which device is asked only where the answer depends on it and nothing tells.</summary>
public sealed class DeviceTipDialog : TopicDialog
{
    private const string Prefix = "tips.";

    private readonly KnowledgeBase _knowledge;
    private readonly KnowledgeLines _lines;
    private readonly IOrderBook _orders;
    private readonly Voice _voice;
    private readonly StoreOptions _store;

    public DeviceTipDialog(AskDialog ask, KnowledgeBase knowledge, KnowledgeLines lines, IOrderBook orders, Voice voice, IOptions<StoreOptions> store)
        : base(nameof(DeviceTipDialog), ask)
    {
        (_knowledge, _lines, _orders, _voice, _store) = (knowledge, lines, orders, voice, store.Value);
        Topics = [Understanding.Topics.DeviceTip, .. knowledge.Entries.Where(IsTip).Select(entry => entry.Key)];
        AddDialog(new WaterfallDialog(Steps, [AskModelAsync, AnswerAsync]));
        InitialDialogId = Steps;
    }

    public override IReadOnlyList<string> Topics { get; }

    public static bool IsTip(KnowledgeEntry entry) => entry.Key.StartsWith(Prefix, StringComparison.Ordinal);

    public override void Forget(DeskTurn desk) => desk.State = desk.State with { Knowledge = new KnowledgeState() };

    private async Task<DialogTurnResult> AskModelAsync(WaterfallStepContext step, CancellationToken cancellationToken)
    {
        var desk = step.Context.Desk();
        if (Entry(step) is not { DependsOnModel: true } || desk.State.Knowledge.ModelUnknown
            || (await TraitsAsync(desk, step.Context.Activity.Text, cancellationToken).ConfigureAwait(false)).HomeButton is not null)
            return await step.NextAsync(cancellationToken: cancellationToken).ConfigureAwait(false);
        return await step.AskAsync(new Question { Key = "questions.ask-model", Expects = Expects.Text, Topics = [TopicOf(step)] }, cancellationToken).ConfigureAwait(false);
    }

    private async Task<DialogTurnResult> AnswerAsync(WaterfallStepContext step, CancellationToken cancellationToken)
    {
        var desk = step.Context.Desk();
        if (Entry(step) is not { } entry)
            return await SayMenuAsync(step, cancellationToken).ConfigureAwait(false);
        if (step.Answer() is { } answer)
            desk.State = desk.State with { Knowledge = new KnowledgeState { Model = answer.Text, ModelUnknown = DeviceTraits.Of(answer.Text).HomeButton is null } };
        var traits = await TraitsAsync(desk, step.Context.Activity.Text, cancellationToken).ConfigureAwait(false);
        desk.State = desk.State with { Outcome = Outcome.Answered };
        await _voice.SayAsync(step.Context, _lines.Answer(entry, desk, traits), cancellationToken).ConfigureAwait(false);
        if (entry.HasNext)
            await _voice.SayAsync(step.Context, _lines.Next(entry, desk, traits), cancellationToken).ConfigureAwait(false);
        return await step.EndDialogAsync(cancellationToken: cancellationToken).ConfigureAwait(false);
    }

    private KnowledgeEntry? Entry(WaterfallStepContext step) => _knowledge.Entry(TopicOf(step));

    // What is not known here is not made up: what there is, and who knows the rest.
    private async Task<DialogTurnResult> SayMenuAsync(WaterfallStepContext step, CancellationToken cancellationToken)
    {
        await _voice.SayAsync(step.Context, new Line("questions.tip-menu", HotlineRules.Values(_store, step.Context.Desk().Info.Now)), cancellationToken).ConfigureAwait(false);
        return await step.EndDialogAsync(cancellationToken: cancellationToken).ConfigureAwait(false);
    }

    // What the message says, then what was said before, then what the customer owns, if all of it is alike.
    private async Task<DeviceTraits> TraitsAsync(DeskTurn desk, string? text, CancellationToken cancellationToken)
    {
        var said = DeviceTraits.Of(text);
        if (said.HomeButton is not null)
        {
            desk.State = desk.State with { Knowledge = new KnowledgeState { Model = text } };
            return said;
        }

        foreach (var before in new[] { desk.State.Knowledge.Model, desk.State.Repair.Device })
        {
            if (DeviceTraits.Of(before) is { HomeButton: not null } known)
                return known with { NineKey = said.NineKey ?? known.NineKey };
        }

        return await OwnedAsync(desk, cancellationToken).ConfigureAwait(false) is { } owned ? owned with { NineKey = said.NineKey } : said;
    }

    private async Task<DeviceTraits?> OwnedAsync(DeskTurn desk, CancellationToken cancellationToken)
    {
        if (desk.Info.CustomerId is not { } customer)
            return null;
        var orders = await _orders.OfCustomerAsync(customer, cancellationToken).ConfigureAwait(false);
        var phones = orders.SelectMany(order => order.Lines).Select(line => DeviceTraits.Of(line.Name)).Where(traits => traits.HomeButton is not null).Distinct().ToList();
        return phones.Count == 1 ? phones[0] : null;
    }
}
