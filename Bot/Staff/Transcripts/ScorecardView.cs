using ServiceBot.Dialogs.Scoring;
using ServiceBot.Dialogs.Wording;
using ServiceBot.Storage;

namespace ServiceBot.Staff.Transcripts;

/// <summary>A scorecard in the words of the reader's language, each line with the place that proves it (OPS-21).</summary>
internal sealed record ScorecardView(string Title, string Total, string Manner, string? Journey, IReadOnlyList<ScoreGroup> Groups)
{
    public static ScorecardView Of(Scorecard card, IReadOnlyList<ActivityRow> log, IWording wording, string locale)
    {
        var places = log.Where(row => row.Kind == EntryKind.Send).DistinctBy(row => row.ActivityId).ToDictionary(row => row.ActivityId, row => row.Sequence);
        return new ScorecardView(
            Text("title"),
            Text("total", Points(card.Total)),
            Text("manner", new() { ["polite"] = card.Manner.Polite, ["plain"] = card.Manner.Plain, ["inclusive"] = card.Manner.Inclusive, ["particles"] = card.Manner.Particles }),
            card.Stages.Count == 0 ? null : Text("journey", new() { ["stages"] = string.Join(" → ", card.Stages.Select(stage => Text("stage-" + stage))) }),
            [.. Enum.GetValues<PracticeGroup>().Select(Group)]);

        ScoreGroup Group(PracticeGroup group) => new(
            Text("group-" + Word(group.ToString())), Text("total", Points(card.Of(group))), [.. card.Lines.Where(line => line.Group == group).Select(Line)]);

        ScoreLine Line(PracticeScore line) => new(
            line.Practice, Text(line.Practice), line.Verdict, Text("verdict-" + Word(line.Verdict.ToString())),
            line.ActivityId is { } id && places.TryGetValue(id, out var place) ? place : null,
            line.Verdict == Verdict.Missed ? Text("hint-" + line.Practice) : null);

        string Text(string key, Dictionary<string, object?>? values = null) => wording.Render("practices." + key, locale, values).Text;
    }

    private static Dictionary<string, object?> Points(Score score) => new() { ["met"] = score.Met, ["of"] = score.Of };

    // NotApplicable is not-applicable.
    private static string Word(string name) => string.Concat(name.Select((letter, at) => char.IsUpper(letter) && at > 0 ? "-" + letter : letter.ToString())).ToLowerInvariant();
}

internal sealed record ScoreGroup(string Name, string Total, IReadOnlyList<ScoreLine> Lines);

/// <param name="Place">The sequence of the log's entry that met it, or after which it was due; null where there is none.</param>
/// <param name="Hint">What to say the next time, where it was missed.</param>
internal sealed record ScoreLine(string Practice, string Name, Verdict Verdict, string Said, long? Place, string? Hint);
