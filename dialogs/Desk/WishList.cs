using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Dialogs;
using Microsoft.Bot.Schema;
using ServiceBot.Dialogs.Understanding;
using ServiceBot.Dialogs.Wording;

namespace ServiceBot.Dialogs.Desk;

/// <summary>
/// Two wishes in one line are answered in turn: the first is begun, the next is taken up when it is done, in whichever turn that is. Where one of
/// them is doubtful, the customer is asked which comes first.
/// </summary>
public sealed class WishList(Voice voice, Listener listener, Reception reception, TopicNames names)
{
    /// <summary>The line that leads over to what waits.</summary>
    public const string Next = "desk.next-wish";

    /// <summary>Whether the message was two wishes or more, and has been attended to.</summary>
    public async Task<bool> TakeAsync(DialogContext dc, IReadOnlyCollection<TopicDialog> dialogs, Heard whole, CancellationToken cancellationToken)
    {
        var desk = dc.Context.Desk();
        if (whole is Heard.About { Tapped: true } tapped)
        {
            Remove(desk, tapped.Topic);
            return false;
        }

        desk.State = desk.State with { Wishes = [] };
        var heard = Hear(dc.Context, dialogs);
        if (heard.Count < 2)
            return false;
        desk.State = desk.State with { Wishes = [.. heard.Select(part => part.Wish)] };
        if (heard.TrueForAll(part => part.Sure))
            await GoOnAsync(dc, dialogs, null, cancellationToken).ConfigureAwait(false);
        else
            await AskAsync(dc.Context, cancellationToken).ConfigureAwait(false);
        return true;
    }

    /// <summary>Remembers what else a message asks for that comes while a question waits: its turn is after that question's matter.</summary>
    /// <param name="begun">The topic that is answered now.</param>
    public void Keep(ITurnContext turn, IReadOnlyCollection<TopicDialog> dialogs, string begun)
    {
        var others = Hear(turn, dialogs).Where(part => part.Sure && part.Wish.Topic != begun).Select(part => part.Wish).ToList();
        var desk = turn.Desk();
        desk.State = desk.State with { Wishes = [.. desk.State.Wishes.Where(wish => others.TrueForAll(other => other.Topic != wish.Topic)), .. others] };
    }

    /// <summary>Takes up what still waits, as long as nothing else waits for the customer.</summary>
    public async Task CarryOnAsync(DialogContext dc, IReadOnlyCollection<TopicDialog> dialogs, CancellationToken cancellationToken)
    {
        while (dc.Context.Desk() is { Closed: false, Expecting: false, State: { Wishes.Count: > 0, PersonOffered: false } } && dc.ActiveDialog is null)
            await GoOnAsync(dc, dialogs, Next, cancellationToken).ConfigureAwait(false);
    }

    private async Task GoOnAsync(DialogContext dc, IReadOnlyCollection<TopicDialog> dialogs, string? lead, CancellationToken cancellationToken)
    {
        var (turn, desk) = (dc.Context, dc.Context.Desk());
        var wish = desk.State.Wishes[0];
        desk.State = desk.State with { Wishes = [.. desk.State.Wishes.Skip(1)] };
        if (lead is not null)
            desk.Lead = [lead];
        var (text, named) = (turn.Activity.Text, desk.Named);
        turn.Activity.Text = wish.Text;
        if (lead is not null)
            desk.Named = EntityFinder.Find(wish.Text);
        await reception.BeginAsync(dc, dialogs, wish.Topic, cancellationToken).ConfigureAwait(false);
        (turn.Activity.Text, desk.Named) = (text, named);
    }

    private Task AskAsync(ITurnContext turn, CancellationToken cancellationToken)
    {
        var desk = turn.Desk();
        desk.Expecting = true;
        List<Button> buttons = [.. desk.State.Wishes.Select(wish => names.Button(wish.Topic, desk.Locale))];
        return voice.SayAsync(turn, ["desk.which-first"], buttons, InputHints.ExpectingInput, cancellationToken);
    }

    private List<(Wish Wish, bool Sure)> Hear(ITurnContext turn, IReadOnlyCollection<TopicDialog> dialogs)
    {
        var desk = turn.Desk();
        var text = turn.Activity.Text ?? "";
        if (WishSplitter.Split(text) is not { Count: > 1 } parts)
            return [];
        var named = desk.Named;
        List<(Wish Wish, bool Sure)> heard = [];
        foreach (var part in parts)
        {
            (turn.Activity.Text, desk.Named) = (part, EntityFinder.Find(part));
            if (Read(listener.Hear(turn)) is { } read && !SmallTalk.Covers(read.Topic) && names.Label(read.Topic, desk.Locale).Length > 0)
                heard.Add((new Wish(read.Topic, part), read.Sure));
        }

        (turn.Activity.Text, desk.Named) = (text, named);
        return Distinct(heard, dialogs);
    }

    private static (string Topic, bool Sure)? Read(Heard heard) => heard switch
    {
        Heard.About about => (about.Topic, true),
        Heard.Perhaps { Topics: [var likeliest, ..] } => (likeliest, false),
        _ => null,
    };

    // What one dialog answers is one wish, whatever its topics are called; a person or a complaint takes the whole line.
    private static List<(Wish Wish, bool Sure)> Distinct(List<(Wish Wish, bool Sure)> heard, IReadOnlyCollection<TopicDialog> dialogs)
    {
        if (heard.Exists(part => part.Wish.Topic is Topics.HumanAgent or Topics.Complaint))
            return [];
        var own = heard.DistinctBy(part => dialogs.FirstOrDefault(dialog => dialog.Topics.Contains(part.Wish.Topic))?.Id).ToList();
        return own.Exists(part => part.Sure) || own.Count > 2 ? own : [];
    }

    private static void Remove(DeskTurn desk, string topic)
    {
        var left = desk.State.Wishes.Where(wish => wish.Topic != topic).ToList();
        desk.State = desk.State with { Wishes = left.Count < desk.State.Wishes.Count ? left : [] };
    }
}
