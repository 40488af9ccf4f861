namespace ServiceBot.Dialogs.ServicePoints;

/// <summary>Public holidays, as far as a calendar of the country and the year is here (<c>templates/holidays.yaml</c>).</summary>
/// <param name="byCountry">The days by ISO 3166-1 country; each year of which one is named is known wholly.</param>
public sealed class Holidays(IReadOnlyDictionary<string, IReadOnlySet<DateOnly>> byCountry)
{
    public static Holidays None { get; } = new(new Dictionary<string, IReadOnlySet<DateOnly>>());

    /// <summary>Null where no calendar tells.</summary>
    public bool? IsOne(string? country, DateOnly day) =>
        country is not null && byCountry.TryGetValue(country, out var days) && days.Any(known => known.Year == day.Year) ? days.Contains(day) : null;
}
