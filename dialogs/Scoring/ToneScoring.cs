using ServiceBot.Dialogs.Understanding;

namespace ServiceBot.Dialogs.Scoring;

/// <summary>How the agent speaks: I-01 to I-06, I-08 to I-10, I-15.</summary>
internal static class ToneScoring
{
    private const int Topics = 12;

    // A wait longer than this wants a sign that somebody is writing.
    private static readonly TimeSpan UnsignedWait = TimeSpan.FromSeconds(10);

    // I-01
    public static Finding Face(Talk talk)
    {
        var nameless = talk.Agent.FirstOrDefault(said => string.IsNullOrWhiteSpace(said.Speaker) || said.Speaker.Any(char.IsDigit));
        return nameless is not null ? Finding.Missed(nameless) : Finding.Of(talk.Agent.FirstOrDefault(said => said.HasPortrait), talk.Agent.Earliest());
    }

    // I-02: a calm invitation to talk; and a person unasked where the customer is furious.
    public static Finding Invitation(Talk talk)
    {
        foreach (var furious in talk.Customer.Where(said => said.Has(PatternNames.Angry)))
            if (talk.ReplyTo(furious) is [.., var last] reply && !reply.Any(OffersPerson))
                return Finding.Missed(last);
        return Finding.Of(
            talk.Opening.FirstOrDefault(said => said.Has(PatternNames.Invitation) || said.Patterns.Has(PatternNames.Invitation, said.Buttons)),
            talk.Agent.Earliest());
    }

    // I-03: the right weekday, part of day or festival.
    public static Finding Moment(Talk talk)
    {
        foreach (var said in talk.Opening)
        {
            if (said.Has(PatternNames.Moment))
                return Finding.Met(said);
            if (said.At is not { } at || NamedDay(said) is not { } named)
                continue;
            return named == TimeZoneInfo.ConvertTime(at, talk.Context.TimeZone).DayOfWeek ? Finding.Met(said) : Finding.Missed(said);
        }

        return Finding.Missed(talk.Agent.Earliest());
    }

    // I-04
    public static Finding Name(Talk talk)
    {
        var wrong = talk.Agent.FirstOrDefault(said => said.Has(PatternNames.Numbered) || said.Has(PatternNames.Frivolous));
        return wrong is not null ? Finding.Missed(wrong) : Finding.Of(talk.Opening.FirstOrDefault(said => said.Has(PatternNames.Introduction)), talk.Agent.Earliest());
    }

    // I-05: acknowledged as a friend does, and never twice running in the same words.
    public static Finding Acknowledgement(Talk talk)
    {
        var replies = talk.Customer.Where(said => !MoodRules.IsHello(said.Words)).Select(said => talk.ReplyTo(said)).Where(reply => reply.Count > 0).ToList();
        Said? proof = null;
        var last = "";
        foreach (var reply in replies)
        {
            var words = reply[0].Patterns.Find(PatternNames.Acknowledgement, reply[0].Words);
            if (words.Length > 0 && words == last)
                return Finding.Missed(reply[0]);
            proof ??= words.Length > 0 ? reply[0] : null;
            last = words;
        }

        return Finding.Of(proof, FirstAsked(talk) is null || replies.Count == 0 ? null : replies[0][0]);
    }

    // I-06: the first answer names the matter; of two in one line, either.
    public static Finding Topic(Talk talk)
    {
        if (FirstAsked(talk) is not var (asked, _) || talk.ReplyTo(asked) is not [.., var last] reply)
            return Finding.NotApplicable;
        var topics = Enumerable.Range(0, Topics).Where(topic => asked.Has(PatternNames.TopicAsked(topic))).ToList();
        return Finding.Of(reply.FirstOrDefault(said => topics.Exists(topic => said.Has(PatternNames.TopicNamed(topic)))), last);
    }

    // I-08: "we", and the polite 您 (OPS-02).
    public static Finding Belonging(Talk talk)
    {
        if (talk.Agent.FirstOrDefault(said => said.Has(PatternNames.Informal)) is { } informal)
            return Finding.Missed(informal);
        var due = FirstAsked(talk) is var (asked, _) ? talk.ReplyTo(asked).Latest() : null;
        return Finding.Of(talk.Agent.FirstOrDefault(said => said.Has(PatternNames.Inclusive)), due);
    }

    // I-09: whoever asks for something says why.
    public static Finding ReasonedAsking(Talk talk)
    {
        var asks = talk.Agent.Where(said => said.Has(PatternNames.DataAsked)).ToList();
        return asks.Find(said => !said.Has(PatternNames.Reason)) is { } bare ? Finding.Missed(bare) : asks.Count > 0 ? Finding.Met(asks[0]) : Finding.NotApplicable;
    }

    // I-10: plain facts in careful words.
    public static Finding CarefulWords(Talk talk)
    {
        var warm = talk.Agent.FirstOrDefault(said => said.Has(PatternNames.WarmState));
        return Finding.Of(warm, talk.Agent.FirstOrDefault(said => said.Has(PatternNames.PlainState)));
    }

    // I-15: an answer comes at once, or somebody is seen to be writing it.
    public static Finding Typing(Talk talk)
    {
        Said? proof = null;
        foreach (var asked in talk.Customer)
        {
            if (talk.ReplyTo(asked) is not [var answer, ..])
                continue;
            var signed = talk.All.Any(said => said.Index > asked.Index && said.Index < answer.Index && said.Type == Microsoft.Bot.Schema.ActivityTypes.Typing);
            if (!signed && answer.At - asked.At > UnsignedWait)
                return Finding.Missed(answer);
            if (signed || (answer.At is not null && asked.At is not null))
                proof ??= answer;
        }

        return Finding.Of(proof, null);
    }

    public static Manner Manner(Talk talk) => new(
        talk.Agent.Sum(said => said.Words.Count(character => character == '您')),
        talk.Agent.Sum(said => said.Words.Count(character => character == '你')),
        talk.Agent.Sum(said => said.Patterns.Count(PatternNames.Inclusive, said.Words)),
        talk.Agent.Sum(said => said.Patterns.Count(PatternNames.Particle, said.Words)));

    private static bool OffersPerson(Said said) => said.Has(PatternNames.Person) || said.Patterns.Has(PatternNames.Person, said.Buttons);

    private static DayOfWeek? NamedDay(Said said)
    {
        foreach (var day in Enum.GetValues<DayOfWeek>())
            if (said.Has(PatternNames.Weekday(day)))
                return day;
        return null;
    }

    private static (Said Asked, int Topic)? FirstAsked(Talk talk)
    {
        foreach (var said in talk.Customer)
            for (var topic = 0; topic < Topics; topic++)
                if (said.Has(PatternNames.TopicAsked(topic)))
                    return (said, topic);
        return null;
    }
}
