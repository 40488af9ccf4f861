using Microsoft.Bot.Schema;
using ServiceBot.Dialogs.Understanding;
using ServiceBot.Dialogs.Wording;

namespace ServiceBot.Dialogs.Scoring;

/// <summary>A transcript, read once: who said what, what answered what, and where the customer left room for more.</summary>
internal sealed class Talk
{
    /// <summary>Silence of the customer in which a thoughtful agent goes on by itself.</summary>
    private static readonly TimeSpan Room = TimeSpan.FromSeconds(20);

    private readonly DateTimeOffset? _until;

    public Talk(IReadOnlyList<Activity> transcript, ScoringContext context)
    {
        Context = context;
        var chinese = ChineseOf(transcript);
        All = [.. transcript.Select((activity, index) => Said.From(activity, index, context, chinese))];
        Agent = [.. All.Where(said => !said.ByCustomer && said.IsMessage && said.Words.Length > 0)];
        Customer = [.. All.Where(said => said.ByCustomer && said.IsMessage)];
        Locale = Agent.Concat(Customer).Count(said => said.Words.Any(MessageText.IsHan)) * 2 >= Agent.Count + Customer.Count ? chinese : Locales.English;
        _until = context.Until ?? All.Latest()?.At;
    }

    public ScoringContext Context { get; }

    public string Locale { get; }

    public IReadOnlyList<Said> All { get; }

    public IReadOnlyList<Said> Agent { get; }

    public IReadOnlyList<Said> Customer { get; }

    /// <summary>The agent's words up to the first answer: everything before the customer's second message.</summary>
    public IReadOnlyList<Said> Opening => [.. Agent.Where(said => said.Index < (Customer.Count > 1 ? Customer[1].Index : int.MaxValue))];

    /// <summary>The first statement of how an order stands, after the customer has spoken.</summary>
    public Said? OrderAnswer => Agent.FirstOrDefault(said => Customer.Count > 0 && said.Index > Customer[0].Index && said.Has(PatternNames.State));

    /// <summary>The agent shut the door on a customer who had not said goodbye.</summary>
    public Said? HangUp => All.FirstOrDefault(said => !said.ByCustomer && (said.Type == ActivityTypes.EndOfConversation || (said.IsMessage && said.Has(PatternNames.HangUp))));

    public static bool TakesLeave(Said said) => said.ByCustomer && said.IsMessage && MoodRules.TakesLeave(said.Words);

    /// <summary>What the agent said between this message of the customer and the next.</summary>
    public IReadOnlyList<Said> ReplyTo(Said asked)
    {
        var next = Customer.FirstOrDefault(said => said.Index > asked.Index)?.Index ?? int.MaxValue;
        return [.. Agent.Where(said => said.Index > asked.Index && said.Index < next)];
    }

    /// <summary>Whether there was time for more after this: the customer was silent with nothing asked, or the agent ended the chat.</summary>
    public bool HadRoomAfter(Said said)
    {
        for (var index = said.Index; index < All.Count; index++)
        {
            var here = All[index];
            if (TakesLeave(here))
                return false;
            if (!here.ByCustomer && (ReferenceEquals(here, HangUp) || here.Has(PatternNames.Farewell)))
                return true;
            var then = index + 1 < All.Count ? All[index + 1].At : _until;
            if (!here.ByCustomer && !here.IsQuestion && then - here.At >= Room)
                return true;
        }

        return false;
    }

    /// <summary>The customer's longest silence in an open chat: after which message, how long, and what the agent said in it.</summary>
    public (Said After, TimeSpan Length, IReadOnlyList<Said> Within)? LongestSilence()
    {
        (Said After, TimeSpan Length, IReadOnlyList<Said> Within)? longest = null;
        foreach (var said in Customer.TakeWhile(said => !TakesLeave(said)))
        {
            var next = Customer.FirstOrDefault(later => later.Index > said.Index);
            if (((next?.At ?? _until) - said.At) is { } length && length > (longest?.Length ?? TimeSpan.Zero))
                longest = (said, length, ReplyTo(said));
        }

        return longest;
    }

    private static string ChineseOf(IReadOnlyList<Activity> transcript)
    {
        var text = string.Concat(transcript.Select(activity => activity.Text));
        return text.Count(ChineseScript.IsSimplifiedOnly) > text.Count(ChineseScript.IsTraditionalOnly) ? Locales.SimplifiedChinese : Locales.TraditionalChinese;
    }
}
