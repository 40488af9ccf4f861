using System.Globalization;
using ServiceBot.Staff.Index;

namespace ServiceBot.Staff.Transcripts;

/// <summary>
/// Which conversations a list shows. It lives in the address, but for the words that are looked for: those may be somebody's name or
/// number, and addresses end up in logs.
/// </summary>
internal sealed record TranscriptFilter
{
    private const int LongestValue = 200;

    /// <summary>The parameters that ask for one value each, with the facet that each is.</summary>
    private static readonly (string Name, string Facet)[] Values =
    [
        ("channel", Facet.Channel), ("locale", Facet.Locale), ("persona", Facet.Persona), ("topic", Facet.Topic), ("outcome", Facet.Outcome), ("missed", Facet.Missed),
        ("rating", Facet.Rating), ("tag", Facet.Tag), ("reviewed", Facet.Reviewed), ("handedover", Facet.HandedOver), ("idle", Facet.IdleClosed),
        ("misunderstood", Facet.Misunderstood), ("preventable", Facet.Preventable), ("imported", Facet.Imported), ("sample", Facet.Sample),
    ];

    public static readonly TranscriptFilter All = new();

    /// <summary>First and last day of the last activity, in the shop's zone.</summary>
    public DateOnly? From { get; init; }

    public DateOnly? To { get; init; }

    /// <summary>Of the practices that applied, how many hundredths were met.</summary>
    public int? ScoreFrom { get; init; }

    public int? ScoreTo { get; init; }

    /// <summary>What is looked for; not part of the address.</summary>
    public string Words { get; init; } = "";

    private IReadOnlyDictionary<string, string> Chosen { get; init; } = new Dictionary<string, string>();

    /// <summary>The value chosen for a parameter, or an empty text.</summary>
    public string this[string name] => Chosen.GetValueOrDefault(name, "");

    public bool IsEmpty => Words.Length == 0 && ToString().Length == 0;

    /// <summary>Reads parameters of an address or a form; what is no day and no number is left out.</summary>
    public static TranscriptFilter Read(Func<string, string?> parameter) => new()
    {
        From = Day(parameter("from")),
        To = Day(parameter("to")),
        ScoreFrom = Percent(parameter("scorefrom")),
        ScoreTo = Percent(parameter("scoreto")),
        Chosen = Values.Select(value => (value.Name, Value: parameter(value.Name)?.Trim() ?? ""))
            .Where(value => value.Value.Length is > 0 and <= LongestValue)
            .ToDictionary(value => value.Name, value => value.Value, StringComparer.Ordinal),
    };

    public TranscriptFilter With(string name, string value) =>
        this with { Chosen = Chosen.Where(chosen => chosen.Key != name).Append(new(name, value)).Where(chosen => chosen.Value.Length > 0).ToDictionary(StringComparer.Ordinal) };

    /// <summary>What an address ends with, always in the same order; empty where everything is shown.</summary>
    public override string ToString()
    {
        var parts = Values.Where(value => this[value.Name].Length > 0).Select(value => (value.Name, Value: this[value.Name]))
            .Concat(new (string Name, string Value)[] { ("from", Text(From)), ("to", Text(To)), ("scorefrom", Text(ScoreFrom)), ("scoreto", Text(ScoreTo)) })
            .Where(part => part.Value.Length > 0);
        return string.Join('&', parts.Select(part => $"{part.Name}={Uri.EscapeDataString(part.Value)}"));
    }

    /// <summary>The index's expression for it; null where neither words nor facets are asked for.</summary>
    public string? Expression()
    {
        var facets = Values.Where(value => this[value.Name].Length > 0).Select(value => Facet.Of(value.Facet, this[value.Name])).ToList();
        if (ScoreFrom is not null || ScoreTo is not null)
            facets.Add($"({string.Join(" OR ", Tenths().Select(Facet.OfScore).DefaultIfEmpty("none"))})");
        var parts = new List<string>();
        if (facets.Count > 0)
            parts.Add($"facets : ({string.Join(" AND ", facets)})");
        if (SearchWords.Terms(Words) is { Count: > 0 } terms)
            parts.Add($"said : ({string.Join(" AND ", terms.Select(SearchWords.Phrase))})");
        return parts.Count == 0 ? null : string.Join(" AND ", parts);
    }

    private IEnumerable<int> Tenths() => Enumerable.Range(0, 11).Where(tenth => tenth >= (ScoreFrom ?? 0) / 10 && tenth <= (ScoreTo ?? 100) / 10);

    private static string Text(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "";

    private static string Text(int? number) => number?.ToString(CultureInfo.InvariantCulture) ?? "";

    private static DateOnly? Day(string? text) => DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) && day.Year is > 2000 and < 2200 ? day : null;

    private static int? Percent(string? text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var percent) && percent <= 100 ? percent : null;
}
