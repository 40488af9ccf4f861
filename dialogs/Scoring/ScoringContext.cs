namespace ServiceBot.Dialogs.Scoring;

/// <summary>What a transcript is judged by, besides its own words.</summary>
public sealed record ScoringContext
{
    /// <summary>The standard's language patterns by locale; <c>templates/{locale}/standard.yaml</c>.</summary>
    public required IReadOnlyDictionary<string, ServicePatterns> Patterns { get; init; }

    /// <summary>Whether a practice is switched on in a locale (I-00f).</summary>
    public Func<string, string, bool> IsOn { get; init; } = (_, _) => true;

    /// <summary>Where the customer is: weekdays are told in this zone.</summary>
    public TimeZoneInfo TimeZone { get; init; } = TimeZoneInfo.Utc;

    /// <summary>ISO 3166-1 alpha-2; decides the season (I-25).</summary>
    public string Region { get; init; } = "TW";

    /// <summary>The moment of judging; what was due until then counts. Null: the chat is judged as of its last activity.</summary>
    public DateTimeOffset? Until { get; init; }
}
