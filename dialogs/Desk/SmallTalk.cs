using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Dialogs;
using ServiceBot.Dialogs.Care;
using ServiceBot.Dialogs.Farewell;
using ServiceBot.Dialogs.Greeting;
using ServiceBot.Dialogs.Ratings;
using ServiceBot.Dialogs.Understanding;

namespace ServiceBot.Dialogs.Desk;

/// <summary>What is said between the matters: greeting, thanks, who speaks, goodbye.</summary>
public sealed class SmallTalk(Voice voice, Welcome welcome, FarewellWords farewell, CareDesk care)
{
    /// <summary>"Who am I talking to?" (I-04).</summary>
    public const string WhoAreYou = "who_are_you";

    /// <summary>"Anything else I should know?" (I-16).</summary>
    public const string WhatElse = "what_else";

    /// <summary>"OK", "got it", "all clear", with nothing asked.</summary>
    public const string Acknowledged = "acknowledged";

    private static readonly string[] All = [Acknowledged, Topics.Greeting, Topics.Thanks, Topics.Goodbye, Topics.AreYouABot, WhoAreYou, WhatElse];

    public static bool Covers(string topic) => All.Contains(topic);

    public Task SayAsync(DialogContext dc, string topic, CancellationToken cancellationToken)
    {
        var turn = dc.Context;
        var name = turn.Desk().Persona.Name(turn.Desk().Locale);
        return topic switch
        {
            Topics.Thanks => voice.SayAsync(turn, IsOfRepair(turn.Desk().State.Topic) ? "answers.thanks-repair" : "answers.thanks", cancellationToken),
            Topics.AreYouABot => voice.SayAsync(turn, new Line("desk.are-you-a-bot", ("name", name)), cancellationToken),
            WhoAreYou => voice.SayAsync(turn, new Line("desk.who-are-you", ("name", name), ("shop", welcome.ShopName(turn.Desk().Locale))), cancellationToken),
            Acknowledged => AcknowledgeAsync(dc, cancellationToken),
            WhatElse => WhatElseAsync(turn, cancellationToken),
            Topics.Goodbye => SayGoodbyeAsync(dc, cancellationToken),
            _ => voice.SayAsync(turn, "greeting.here", cancellationToken),
        };
    }

    // F-14: whoever leaves with something broken is wished a quick repair.
    private static bool IsOfRepair(string? topic) => topic is Topics.RepairRequest or Topics.RepairStatus or Topics.NearestService;

    // With notes waiting, they are the answer.
    private Task WhatElseAsync(ITurnContext turn, CancellationToken cancellationToken) =>
        turn.Desk().State.Care.Pending.Count > 0 ? Task.CompletedTask : voice.SayAsync(turn, "care.all-said", cancellationToken);

    // In the midst of the notes an "I see" is the wish to hear on, and a "no" the wish to hear no more.
    private Task AcknowledgeAsync(DialogContext dc, CancellationToken cancellationToken)
    {
        var turn = dc.Context;
        var desk = turn.Desk();
        if (desk.State.Care.Pending.Count == 0)
            return voice.SayAsync(turn, "answers.noted", cancellationToken);
        if (YesNoRules.Read(turn.Activity.Text ?? "") == false && care.Drop(desk))
            return voice.SayAsync(turn, "desk.notes-stopped", cancellationToken);
        desk.State = desk.State with { Care = desk.State.Care with { Interrupted = false } };
        return care.SayNextAsync(dc, cancellationToken);
    }

    private async Task SayGoodbyeAsync(DialogContext dc, CancellationToken cancellationToken)
    {
        var desk = dc.Context.Desk();
        care.Drop(desk);
        await dc.CancelAllDialogsAsync(cancellationToken).ConfigureAwait(false);
        await voice.SayAsync(dc.Context, farewell.For(desk), cancellationToken).ConfigureAwait(false);
        await RatingDesk.AskAsync(voice, dc, cancellationToken).ConfigureAwait(false);
        desk.State = desk.State with { Outcome = Outcome.None, Topic = null };
        desk.Closed = true;
    }
}
