using System.Globalization;

namespace ServiceBot.Staff.Reports;

/// <summary>A figure with the share that it is of another, and the list behind it.</summary>
/// <param name="Formula">How it is reckoned.</param>
internal sealed record Figure(string Name, string Value, string Formula, string? List = null);

/// <summary>A bar: a name, how many, and the list behind it.</summary>
internal sealed record Bar(string Name, long Count, string? List, string? Label = null);

/// <summary>The numbers of some days. Nothing is divided by nothing: where there is no chat, a share is a dash.</summary>
internal sealed class Report(IReadOnlyDictionary<string, long> sums, DateOnly from, DateOnly to, ReportOptions options)
{
    private const string None = "–";

    public DateOnly From => from;

    public DateOnly To => to;

    public long Conversations => Of(DailyTotals.Conversations);

    public long Preventable => Of(DailyTotals.Preventable);

    public IReadOnlyList<Figure> Figures =>
    [
        new("Conversations", Number(Conversations), "Chats whose last message came on these days", List("")),
        new("Contained", Share(Conversations - Of(DailyTotals.HandedOver), Conversations), "Chats that no person had to take over, of all", List("handedover=no")),
        new("Handed over", Number(Of(DailyTotals.HandedOver)), "Chats that ended with a person's name or a ticket", List("handedover=yes")),
        new("Fell silent", Share(Of(DailyTotals.IdleClosed), Conversations), "Chats closed kindly for silence, of all", List("idle=yes")),
        new("Rating", Average(Of(DailyTotals.RatingSum), Of(DailyTotals.Rated)), $"Mean of {Number(Of(DailyTotals.Rated))} marks, 1 to 5"),
        new("Scorecard", Share(Of(DailyTotals.Met), Of(DailyTotals.Due)), "Practices kept, of those that applied"),
        new("Not understood", Average(Of(DailyTotals.Misunderstood), Conversations), $"{Number(Of(DailyTotals.Misunderstood))} lines, a chat", List("misunderstood=yes")),
        new("Preventable", Number(Preventable), "Contacts that a note in an earlier chat would have spared", List("preventable=yes")),
        new("Time of a chat", Conversations == 0 ? None : string.Create(CultureInfo.InvariantCulture, $"{Of(DailyTotals.Seconds) / 60.0 / Conversations:0.0} min"), "From the first to the last message, on average"),
        .. Costs,
    ];

    private IEnumerable<Figure> Costs => options.CostOfContact == 0 ? [] :
    [
        new("Spared", options.Cost(Conversations - Of(DailyTotals.HandedOver)), $"Contained chats × {options.Cost(1)} (Reports:CostOfContact)"),
        new("Could be spared", options.Cost(Preventable), $"Preventable contacts × {options.Cost(1)}"),
    ];

    public IReadOnlyList<Bar> Topics => Bars("topic:", "topic", Transcripts.TranscriptChoices.TopicName);

    public IReadOnlyList<Bar> Outcomes => Bars("outcome:", "outcome", outcome => outcome);

    public IReadOnlyList<Bar> Ratings => Bars("rating:", "rating", rating => $"{rating} of 5");

    public IReadOnlyList<Bar> PreventableBy(Func<string, string> name) => Bars("preventable:", "preventable", name);

    /// <summary>The practices by how often they were kept where they applied, the least kept first.</summary>
    public IReadOnlyList<Bar> Practices(Func<string, string> name) =>
    [
        .. sums.Keys.Where(key => key.StartsWith("kept:", StringComparison.Ordinal)).Select(key => key["kept:".Length..])
            .Select(practice => (Practice: practice, Kept: Of($"kept:{practice}"), Due: Of($"kept:{practice}") + Of($"missed:{practice}")))
            .Where(line => line.Due > 0)
            .OrderBy(line => (double)line.Kept / line.Due).ThenBy(line => line.Practice, StringComparer.Ordinal)
            .Select(line => new Bar(name(line.Practice), 100 * line.Kept / line.Due, List($"missed={line.Practice}"), $"{100 * line.Kept / line.Due} % of {Number(line.Due)}")),
    ];

    public string List(string filter) => $"/staff/transcripts?{filter}{(filter.Length == 0 ? "" : "&")}from={Text(from)}&to={Text(to)}";

    public static string Number(long number) => number.ToString("#,##0", CultureInfo.InvariantCulture);

    private List<Bar> Bars(string prefix, string parameter, Func<string, string> name) =>
    [
        .. sums.Where(sum => sum.Key.StartsWith(prefix, StringComparison.Ordinal) && sum.Key.Length > prefix.Length).OrderByDescending(sum => sum.Value).ThenBy(sum => sum.Key, StringComparer.Ordinal)
            .Select(sum => new Bar(name(sum.Key[prefix.Length..]), sum.Value, List($"{parameter}={Uri.EscapeDataString(sum.Key[prefix.Length..])}"))),
    ];

    private long Of(string name) => sums.GetValueOrDefault(name);

    private static string Share(long part, long whole) => whole == 0 ? None : string.Create(CultureInfo.InvariantCulture, $"{100.0 * part / whole:0.0} %");

    private static string Average(long sum, long count) => count == 0 ? None : string.Create(CultureInfo.InvariantCulture, $"{(double)sum / count:0.00}");

    private static string Text(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
