using ServiceBot.Dialogs.ServicePoints;

namespace ServiceBot.Dialogs.Repairs;

/// <summary>Which places lie in the town or district that the customer names.</summary>
public static class PlaceRules
{
    private const int Most = 3;

    /// <summary>Those of the district before those of the town.</summary>
    public static IReadOnlyList<ServicePoint> In(string area, IReadOnlyList<ServicePoint> places) =>
    [
        .. places.Where(place => Names(area, place.District) || Names(area, place.City) || (place.Postcode is { Length: > 2 } code && area.Contains(code, StringComparison.Ordinal)))
            .OrderByDescending(place => Names(area, place.District)).ThenBy(place => place.Name, StringComparer.Ordinal).Take(Most),
    ];

    // "台北" and "臺北市" are one town.
    private static bool Names(string area, string? name)
    {
        if (name is null)
            return false;
        var plain = Plain(name).TrimEnd('市', '縣', '县', '區', '区');
        return plain.Length > 1 && Plain(area).Contains(plain, StringComparison.OrdinalIgnoreCase);
    }

    private static string Plain(string text) => text.Replace('臺', '台');
}
