using System.Globalization;
using System.Text.RegularExpressions;

namespace ServiceBot.Dialogs.ServicePoints;

/// <summary>Which of the places are near what a customer names: a city, a district, a postcode or a position (A-11).</summary>
public static partial class PlaceRules
{
    public const int Most = 3;

    /// <summary>Farther than this is not near: an hour's way at most.</summary>
    public const double NearKilometres = 50;

    private const int SamePostalArea = 3;

    private static readonly string[] PostcodeWords = ["郵遞", "邮编", "郵編", "邮政", "zip", "postcode", "postal"];

    /// <param name="names">With those of the points (<see cref="PlaceNames.With"/>).</param>
    public static PlaceSearch Find(string text, IReadOnlyList<ServicePoint> points, PlaceNames names)
    {
        var repairing = points.Where(point => point.Repairs).ToList();
        if (Position(text) is { } position)
            return Near(position, repairing, []);
        if (names.Find(text) is { } place)
            return Around(place, repairing, names);
        return ByPostcode(text, repairing) is { Count: > 0 } found ? Postal(found, repairing) : new PlaceSearch.NoPlaceNamed();
    }

    /// <summary>"25.03,121.56" or "geo:25.03,121.56" as a position.</summary>
    public static GeoPoint? Position(string text) =>
        Pair().Match(text) is { Success: true } pair
        && double.TryParse(pair.Groups["north"].ValueSpan, CultureInfo.InvariantCulture, out var latitude) && Math.Abs(latitude) <= 90
        && double.TryParse(pair.Groups["east"].ValueSpan, CultureInfo.InvariantCulture, out var longitude) && Math.Abs(longitude) <= 180
            ? new GeoPoint(latitude, longitude)
            : null;

    // A point of the city whose position the file did not give still belongs to it.
    private static PlaceSearch Around(NamedPlace place, List<ServicePoint> points, PlaceNames names)
    {
        var city = place.City is null ? place : names.City(place.City);
        var inCity = points.Where(point => city is not null && names.City(point.City) == city).ToList();
        if (place.At is { } at)
            return Near(at, points, [.. inCity.Where(point => point.At is null)]);
        return inCity.Count > 0 ? new PlaceSearch.Found([.. inCity.Take(Most).Select(point => new NearPlace(point, null))]) : new PlaceSearch.NoneNear(null);
    }

    private static PlaceSearch Near(GeoPoint from, List<ServicePoint> points, IReadOnlyList<ServicePoint> besides)
    {
        var byDistance = points.Where(point => point.At is not null)
            .Select(point => new NearPlace(point, from.KilometresTo(point.At!.Value))).OrderBy(near => near.Kilometres).ToList();
        List<NearPlace> near = [.. byDistance.TakeWhile(place => place.Kilometres <= NearKilometres), .. besides.Select(point => new NearPlace(point, null))];
        return near.Count > 0 ? new PlaceSearch.Found([.. near.Take(Most)]) : new PlaceSearch.NoneNear(byDistance.FirstOrDefault());
    }

    private static PlaceSearch Postal(List<ServicePoint> found, List<ServicePoint> points) =>
        found.Find(point => point.At is not null)?.At is { } at
            ? Near(at, points, []) is PlaceSearch.Found near ? new PlaceSearch.Found([.. near.Places.Select(place => place with { Kilometres = null })]) : new PlaceSearch.NoPlaceNamed()
            : new PlaceSearch.Found([.. found.Take(Most).Select(point => new NearPlace(point, null))]);

    // Digits alone, or beside a word for a postcode: the 15 of an iPhone is none.
    private static List<ServicePoint> ByPostcode(string text, List<ServicePoint> points)
    {
        var folded = PlaceText.Fold(text);
        if (Digits().Match(folded) is not { Success: true } digits || (digits.Length != folded.Length && !PostcodeWords.Any(word => folded.Contains(PlaceText.Fold(word), StringComparison.Ordinal))))
            return [];
        return [.. points.Select(point => (point, shared: Shared(point.Postcode, digits.Value))).Where(match => match.shared > 0).OrderByDescending(match => match.shared).Select(match => match.point)];
    }

    // Taiwan's codes are written with 3, 5 or 6 digits, and the first three name the district everywhere that uses five or six.
    private static int Shared(string? postcode, string digits)
    {
        if (postcode is null || (postcode.Length != digits.Length && Math.Min(postcode.Length, digits.Length) != SamePostalArea))
            return 0;
        var shared = postcode.Zip(digits).TakeWhile(pair => pair.First == pair.Second).Count();
        return shared >= SamePostalArea ? shared : 0;
    }

    [GeneratedRegex(@"^\s*(geo:)?\s*(?<north>-?[0-9]{1,2}(\.[0-9]{1,12})?)\s*[,，]\s*(?<east>-?[0-9]{1,3}(\.[0-9]{1,12})?)\s*([;?].*)?$", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking | RegexOptions.Singleline, 100)]
    private static partial Regex Pair();

    [GeneratedRegex("(?<![0-9])[0-9]{3,6}(?![0-9])", RegexOptions.None, 100)]
    private static partial Regex Digits();
}
