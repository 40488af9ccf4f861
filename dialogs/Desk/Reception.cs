using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Dialogs;
using Microsoft.Bot.Schema;
using ServiceBot.Dialogs.Care;
using ServiceBot.Dialogs.Knowledge;
using ServiceBot.Dialogs.Understanding;
using ServiceBot.Dialogs.Wording;

namespace ServiceBot.Dialogs.Desk;

/// <summary>Takes a message to its matter: a dialog, a word of small talk, or the question what was meant.</summary>
public sealed class Reception(Voice voice, TopicNames names, SmallTalk smallTalk, KnowledgeBase knowledge, KnowledgeLines answers, IMissedLines missed)
{
    private const int DeepestStack = 3;

    private static readonly string[] Usual = [Topics.OrderStatus, Topics.ReturnPolicy, Topics.RepairRequest];

    public async Task RouteAsync(DialogContext dc, IReadOnlyCollection<TopicDialog> dialogs, Heard heard, CancellationToken cancellationToken)
    {
        switch (heard)
        {
            case Heard.About about:
                await BeginAsync(dc, dialogs, about.Topic, cancellationToken).ConfigureAwait(false);
                return;
            case Heard.Perhaps perhaps:
                await OfferAsync(dc.Context, "desk.did-you-mean", perhaps.Topics, cancellationToken).ConfigureAwait(false);
                return;
            case Heard.Nothing nothing:
                await MissAsync(dc.Context, nothing.Topics, cancellationToken).ConfigureAwait(false);
                return;
        }
    }

    /// <summary>Begins a matter; where another waits with a question, that is taken up again afterwards.</summary>
    public async Task BeginAsync(DialogContext dc, IReadOnlyCollection<TopicDialog> dialogs, string topic, CancellationToken cancellationToken)
    {
        var desk = dc.Context.Desk();
        desk.State = desk.State with { Misses = 0 };
        if (knowledge.Entry(topic) is { Then: { } next } entry)
        {
            // D-02, B-02: the answer stands at the head of what the next matter says first.
            desk.Lead = [.. desk.Lead, .. answers.Answer(entry, desk)];
            topic = next;
        }

        if (SmallTalk.Covers(topic))
        {
            await smallTalk.SayAsync(dc, topic, cancellationToken).ConfigureAwait(false);
            await GoBackToQuestionAsync(dc, cancellationToken).ConfigureAwait(false);
            return;
        }

        if (dialogs.FirstOrDefault(dialog => dialog.Topics.Contains(topic)) is not { } dialog)
            return;
        var text = dc.Context.Activity.Text ?? "";
        desk.State = desk.State with { Stage = knowledge.Entry(topic)?.Stage ?? JourneyRules.OfTopic(topic) ?? desk.State.Stage };
        desk.Lead = [.. desk.Lead, .. Opening.For(desk, topic, names.Label(topic, desk.Locale), text)];
        if (topic != KnowledgeDialog.WhereFrom)
            desk.State = desk.State with { Topic = topic };
        if (dc.Stack.Count >= DeepestStack || dc.Stack.Exists(instance => instance.Id == dialog.Id))
            await dc.CancelAllDialogsAsync(cancellationToken).ConfigureAwait(false);
        await dc.BeginDialogAsync(dialog.Id, topic, cancellationToken).ConfigureAwait(false);
        if (MoodRules.IsAngry(text) && dc.ActiveDialog is null && desk.State.Outcome != Outcome.HandedOver)
            await voice.SayAsync(dc.Context, "desk.person-offered", cancellationToken).ConfigureAwait(false);
    }

    public static async Task GoBackToQuestionAsync(DialogContext dc, CancellationToken cancellationToken)
    {
        if (dc.ActiveDialog is null)
            return;
        dc.Context.Desk().LeadWith("desk.back-to-question");
        await dc.RepromptDialogAsync(cancellationToken).ConfigureAwait(false);
    }

    private async Task MissAsync(ITurnContext turn, IReadOnlyList<string> topics, CancellationToken cancellationToken)
    {
        var desk = turn.Desk();
        missed.Add(turn.Activity.Text ?? "", desk.Locale, topics.Count == 0 ? null : topics[0]);
        var misses = desk.State.Misses + 1;
        desk.State = desk.State with { Misses = misses >= 2 ? 0 : misses, Outcome = Outcome.Unresolved };
        if (misses < 2)
        {
            await OfferAsync(turn, "desk.not-understood", topics, cancellationToken).ConfigureAwait(false);
            return;
        }

        desk.Expecting = true;
        desk.State = desk.State with { PersonOffered = true };
        await voice.SayAsync(turn, "desk.offer-person", cancellationToken).ConfigureAwait(false);
    }

    private Task OfferAsync(ITurnContext turn, Line line, IReadOnlyList<string> topics, CancellationToken cancellationToken)
    {
        var desk = turn.Desk();
        desk.Expecting = true;
        List<Button> buttons = [.. (topics.Count == 0 ? Usual : topics).Select(topic => names.Button(topic, desk.Locale))];
        return voice.SayAsync(turn, [line], buttons, InputHints.ExpectingInput, cancellationToken);
    }
}
