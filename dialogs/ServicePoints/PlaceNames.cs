namespace ServiceBot.Dialogs.ServicePoints;

/// <summary>The names of cities and districts, and what a text says of them; together with those that the points themselves bring.</summary>
public sealed class PlaceNames
{
    private readonly IReadOnlyList<NamedPlace> _places;
    private readonly IReadOnlyDictionary<string, string> _zones;
    private readonly Dictionary<string, NamedPlace> _cities = new(StringComparer.Ordinal);

    // The longest first, so that "New Taipei" is not heard as Taipei.
    private readonly List<(string Form, NamedPlace Place)> _forms;

    /// <param name="zones">IANA zone by ISO 3166-1 country, for countries that have but one.</param>
    public PlaceNames(IReadOnlyList<NamedPlace> places, IReadOnlyDictionary<string, string> zones)
    {
        (_places, _zones) = (places, zones);
        foreach (var city in places.Where(place => place.City is null))
            foreach (var form in city.Names.SelectMany(PlaceText.Forms))
                _cities.TryAdd(form, city);
        _forms = [.. places.SelectMany(place => place.Names.SelectMany(PlaceText.Forms).Distinct().Select(form => (form, place))).OrderByDescending(entry => entry.form.Length)];
    }

    /// <summary>The same with the cities and districts of the points that have no entry yet.</summary>
    public PlaceNames With(IReadOnlyList<ServicePoint> points)
    {
        List<NamedPlace> more = [];
        foreach (var city in points.Where(point => point.City is not null).GroupBy(point => PlaceText.Fold(point.City!)))
        {
            if (City(city.Key) is null)
                more.Add(new NamedPlace([city.First().City!], Centre(city)));
            var districts = city.Where(point => point.District is not null).GroupBy(point => PlaceText.Fold(point.District!));
            more.AddRange(districts.Where(district => !Knows(district.Key, city.First().City!))
                .Select(district => new NamedPlace([district.First().District!], Centre(district), city.First().City)));
        }

        return more.Count == 0 ? this : new PlaceNames([.. _places, .. more], _zones);
    }

    /// <summary>The city of this name, or null.</summary>
    public NamedPlace? City(string? name) => name is null ? null : PlaceText.Forms(name).Select(form => _cities.GetValueOrDefault(form)).FirstOrDefault(city => city is not null);

    /// <summary>The most exact place that the text names, or null: a district of the city it names, else a district, else a city.</summary>
    public NamedPlace? Find(string text)
    {
        var named = All(PlaceText.Fold(text));
        var city = named.FirstOrDefault(place => place.City is null);
        var districts = named.Where(place => place.City is not null);
        return city is null ? districts.FirstOrDefault() : districts.FirstOrDefault(district => City(district.City) == city) ?? city;
    }

    /// <summary>The zone that the point's hours are in, or null where nothing tells.</summary>
    public TimeZoneInfo? ZoneOf(ServicePoint point)
    {
        var id = point.TimeZone ?? City(point.City)?.Zone ?? (point.Country is null ? null : _zones.GetValueOrDefault(point.Country));
        return id is not null && TimeZoneInfo.TryFindSystemTimeZoneById(id, out var zone) ? zone : null;
    }

    private List<NamedPlace> All(string text)
    {
        var named = new List<NamedPlace>();
        var rest = text;
        for (var index = 0; index < _forms.Count;)
        {
            var form = _forms[index].Form;
            var at = PlaceText.Find(rest, form);
            for (; index < _forms.Count && _forms[index].Form == form; index++)
            {
                if (at >= 0)
                    named.Add(_forms[index].Place);
            }

            if (at >= 0)
                rest = $"{rest[..at]}\n{rest[(at + form.Length)..]}";
        }

        return [.. _places.Where(named.Contains)];
    }

    private bool Knows(string district, string city) =>
        _places.Any(place => place.City is not null && City(place.City) is { } its && its == City(city) && place.Names.SelectMany(PlaceText.Forms).Intersect(PlaceText.Forms(district)).Any());

    private static GeoPoint? Centre(IEnumerable<ServicePoint> points)
    {
        var there = points.Select(point => point.At).OfType<GeoPoint>().ToList();
        return there.Count == 0 ? null : new GeoPoint(there.Average(point => point.Latitude), there.Average(point => point.Longitude));
    }
}
