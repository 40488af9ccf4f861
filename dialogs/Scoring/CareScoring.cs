using ServiceBot.Dialogs.Farewell;

namespace ServiceBot.Dialogs.Scoring;

/// <summary>How the agent looks after the customer: I-07, I-22 to I-25.</summary>
internal static class CareScoring
{
    private static readonly TimeSpan LongWait = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan Silence = TimeSpan.FromMinutes(3);
    private static readonly TimeSpan LongSilence = TimeSpan.FromMinutes(6);

    // I-07: asked to stay before a wait, and once only.
    public static Finding Stay(Talk talk)
    {
        var asked = talk.Agent.Where(said => said.Has(PatternNames.Stay)).ToList();
        if (asked.Count > 0)
            return asked.Count == 1 ? Finding.Met(asked[0]) : Finding.Missed(asked[1]);
        var checking = talk.Agent.FirstOrDefault(said => said.Has(PatternNames.Checking));
        var slow = talk.Customer.Select(said => (Asked: said, Answer: talk.ReplyTo(said).Earliest()))
            .FirstOrDefault(pair => pair.Answer?.At - pair.Asked.At > LongWait && !IsCheckIn(pair.Answer!)).Answer;
        return Finding.Missed(checking ?? slow);
    }

    // I-22: what is important is called so, and the agent makes sure that it is clear.
    public static Finding Understood(Talk talk)
    {
        var clear = talk.Agent.FirstOrDefault(said => said.Has(PatternNames.Clear));
        if (clear is not null)
            return Finding.Of(talk.Agent.FirstOrDefault(said => said.Has(PatternNames.Important)) is null ? null : clear, clear);
        var notes = ForesightScoring.Notes(talk);
        return notes.Count >= 3 && talk.HadRoomAfter(notes[^1]) ? Finding.Missed(notes[^1]) : Finding.NotApplicable;
    }

    // I-23: who falls silent is asked kindly, never cut off.
    public static Finding Patience(Talk talk)
    {
        if (talk.HangUp is { } hangUp)
            return Finding.Missed(hangUp);
        if (talk.LongestSilence() is not var (after, length, within) || length < Silence)
            return Finding.NotApplicable;
        return Finding.Of(within.FirstOrDefault(IsCheckIn), within.Latest() ?? after);
    }

    // I-24: busy, take care, do my messages reach you.
    public static Finding CheckIn(Talk talk)
    {
        if (talk.LongestSilence() is not var (after, length, within) || (length < LongSilence && talk.HangUp is null))
            return Finding.NotApplicable;
        string[] elements = [PatternNames.Busy, PatternNames.TakeCare, PatternNames.StillThere];
        var complete = Array.TrueForAll(elements, element => within.Any(said => said.Has(element)));
        return Finding.Of(complete ? within.First(said => said.Has(PatternNames.StillThere)) : null, within.Latest() ?? after);
    }

    // I-25: sorry where something stayed open, a wish for the right season.
    public static Finding Farewell(Talk talk)
    {
        var leave = talk.Customer.FirstOrDefault(Talk.TakesLeave);
        var ended = leave is not null ? talk.ReplyTo(leave) : [.. talk.Agent.Where(said => said.Has(PatternNames.Farewell))];
        if (talk.HangUp is { } hangUp)
            return Finding.Missed(hangUp);
        if (ended.Count == 0)
            return leave is null || talk.Agent.Count == 0 ? Finding.NotApplicable : Finding.Missed(leave);
        if (ended.FirstOrDefault(said => IsWrongSeason(said, talk.Context)) is { } wrong)
            return Finding.Missed(wrong);
        var open = talk.Agent.Any(said => said.Has(PatternNames.Cannot)) && !talk.Agent.Any(said => said.Has(PatternNames.Sorry));
        return Finding.Of(open ? null : ended.FirstOrDefault(said => said.Has(PatternNames.Wish)), ended[^1]);
    }

    private static bool IsCheckIn(Said said) => said.Has(PatternNames.Busy) || said.Has(PatternNames.TakeCare) || said.Has(PatternNames.StillThere);

    private static bool IsWrongSeason(Said said, ScoringContext context)
    {
        if (said.At is not { } at)
            return false;
        var season = SeasonRules.SeasonOf(context.Region, DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(at, context.TimeZone).DateTime));
        return season is Season.Summer or Season.Tropics ? said.Has(PatternNames.Cold) : season == Season.Winter && said.Has(PatternNames.Hot);
    }
}
