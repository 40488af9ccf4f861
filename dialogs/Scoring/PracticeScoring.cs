using Microsoft.Bot.Schema;
using Newtonsoft.Json.Linq;

namespace ServiceBot.Dialogs.Scoring;

/// <summary>
/// Scores any service chat against the 25 practices (I-00c), a person's as well as ours: it reads language and times, not who wrote the
/// software. Pure: the same transcript gives the same card.
/// </summary>
public static class PracticeScoring
{
    private static readonly (string Practice, PracticeGroup Group, Func<Talk, Finding> Rule)[] Rules =
    [
        ("I-01", PracticeGroup.Tone, ToneScoring.Face),
        ("I-02", PracticeGroup.Tone, ToneScoring.Invitation),
        ("I-03", PracticeGroup.Tone, ToneScoring.Moment),
        ("I-04", PracticeGroup.Tone, ToneScoring.Name),
        ("I-05", PracticeGroup.Tone, ToneScoring.Acknowledgement),
        ("I-06", PracticeGroup.Tone, ToneScoring.Topic),
        ("I-07", PracticeGroup.Care, CareScoring.Stay),
        ("I-08", PracticeGroup.Tone, ToneScoring.Belonging),
        ("I-09", PracticeGroup.Tone, ToneScoring.ReasonedAsking),
        ("I-10", PracticeGroup.Tone, ToneScoring.CarefulWords),
        ("I-11", PracticeGroup.Foresight, ForesightScoring.ExactDay),
        ("I-12", PracticeGroup.Foresight, ForesightScoring.Mail),
        ("I-13", PracticeGroup.Foresight, ForesightScoring.Invoice),
        ("I-14", PracticeGroup.Foresight, ForesightScoring.InvoiceBeforehand),
        ("I-15", PracticeGroup.Tone, ToneScoring.Typing),
        ("I-16", PracticeGroup.Foresight, ForesightScoring.InOrder),
        ("I-17", PracticeGroup.Foresight, ForesightScoring.Parcels),
        ("I-18", PracticeGroup.Foresight, ForesightScoring.Tracking),
        ("I-19", PracticeGroup.Foresight, ForesightScoring.ReceiptProof),
        ("I-20", PracticeGroup.Foresight, ForesightScoring.Reader),
        ("I-21", PracticeGroup.Foresight, ForesightScoring.Returns),
        ("I-22", PracticeGroup.Care, CareScoring.Understood),
        ("I-23", PracticeGroup.Care, CareScoring.Patience),
        ("I-24", PracticeGroup.Care, CareScoring.CheckIn),
        ("I-25", PracticeGroup.Care, CareScoring.Farewell),
    ];

    /// <param name="transcript">What was said, in order. The customer's activities have the role <c>user</c>; timestamps are when each was seen.</param>
    /// <param name="context">What it is judged by.</param>
    /// <returns>One line a practice, in the seed's order.</returns>
    public static Scorecard Score(IReadOnlyList<Activity> transcript, ScoringContext context)
    {
        var talk = new Talk(transcript, context);
        return new Scorecard([.. Rules.Select(rule => Line(rule.Practice, rule.Group, rule.Rule, talk))], ToneScoring.Manner(talk))
        {
            Stages = [.. transcript.Select(activity => (activity.ChannelData as JObject)?["journey"]?["stage"]?.ToString()).OfType<string>().Distinct()],
        };
    }

    private static PracticeScore Line(string practice, PracticeGroup group, Func<Talk, Finding> rule, Talk talk)
    {
        if (!talk.Context.IsOn(practice, talk.Locale))
            return new PracticeScore(practice, group, Verdict.Off, null);
        var finding = rule(talk);
        return new PracticeScore(practice, group, finding.Verdict, finding.At?.ActivityId);
    }
}
