namespace ServiceBot.Dialogs.ServicePoints;

/// <summary>Looks for places that repair. Anybody who needs one for the customer asks here.</summary>
public sealed class PlaceFinder(IServicePoints points, PlaceNames names)
{
    private volatile Known? _known;

    /// <summary>What the text, or the shared position that stands for it, leads to.</summary>
    /// <param name="only">The kind of place that is wanted; null for any that repairs.</param>
    public async Task<PlaceSearch> FindAsync(string text, ServicePointKind? only, CancellationToken cancellationToken)
    {
        var known = await KnownAsync(cancellationToken).ConfigureAwait(false);
        return PlaceRules.Find(text, only is null ? known.Points : [.. known.Points.Where(point => point.Kind == only)], known.Names);
    }

    public Task<PlaceSearch> FindAsync(string text, CancellationToken cancellationToken) => FindAsync(text, null, cancellationToken);

    /// <summary>The places near what the text names, the nearest first; none where it names no place that is known.</summary>
    public async Task<IReadOnlyList<ServicePoint>> NearAsync(string text, CancellationToken cancellationToken) =>
        await FindAsync(text, cancellationToken).ConfigureAwait(false) is PlaceSearch.Found found ? [.. found.Places.Select(place => place.Point)] : [];

    /// <summary>The same in a customer's language, for what is shown; looked for is in all of them.</summary>
    public async Task<IReadOnlyList<ServicePoint>> NearAsync(string text, string locale, CancellationToken cancellationToken) =>
        [.. (await NearAsync(text, cancellationToken).ConfigureAwait(false)).Select(place => place.In(locale))];

    /// <summary>Whether the point is in the city that the text names, or whose district it names.</summary>
    public async Task<bool> IsInCityAsync(string text, ServicePoint point, CancellationToken cancellationToken)
    {
        var known = (await KnownAsync(cancellationToken).ConfigureAwait(false)).Names;
        return known.Find(text) is { } place && (place.City is null ? place : known.City(place.City)) is { } city && known.City(point.City) == city;
    }

    /// <summary>The place of this reference, or null where it is no more.</summary>
    public async Task<ServicePoint?> OfAsync(string reference, CancellationToken cancellationToken) =>
        (await KnownAsync(cancellationToken).ConfigureAwait(false)).Points.FirstOrDefault(point => point.Reference == reference);

    /// <summary>The cities with most places, in the customer's language where the file has it and the name leads back to the city.</summary>
    public async Task<IReadOnlyList<string>> CitiesAsync(int most, string? country, string locale, CancellationToken cancellationToken)
    {
        var known = await KnownAsync(cancellationToken).ConfigureAwait(false);
        return [.. known.Points.Where(point => point.City is not null && (country is null || point.Country == country))
            .GroupBy(point => point.City!).OrderByDescending(city => city.Count()).ThenBy(city => city.Key, StringComparer.Ordinal).Take(most)
            .Select(city => city.First().In(locale).City is { } shown && known.Names.City(shown) is { } place && place == known.Names.City(city.Key) ? shown : city.Key)];
    }

    public TimeZoneInfo? ZoneOf(ServicePoint point) => names.ZoneOf(point);

    // The names of the points are gathered anew when the list is another.
    private async Task<Known> KnownAsync(CancellationToken cancellationToken)
    {
        var now = await points.RepairingAsync(cancellationToken).ConfigureAwait(false);
        if (_known is { } known && ReferenceEquals(known.Points, now))
            return known;
        return _known = new Known(now, names.With(now));
    }

    private sealed record Known(IReadOnlyList<ServicePoint> Points, PlaceNames Names);
}
