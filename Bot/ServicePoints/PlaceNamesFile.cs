using System.Globalization;
using ServiceBot.Dialogs.ServicePoints;
using ServiceBot.Wording;
using YamlDotNet.RepresentationModel;

namespace ServiceBot.ServicePoints;

/// <summary>Reads <c>templates/place-names.yaml</c>: places by all their names.</summary>
internal static class PlaceNamesFile
{
    public const string FileName = "place-names.yaml";

    /// <exception cref="WordingException">The file is missing or broken.</exception>
    public static PlaceNames Load(string templatesDirectory)
    {
        List<string> problems = [];
        var file = new YamlFile(FileName, problems);
        var path = Path.Combine(templatesDirectory, FileName);
        var root = File.Exists(path) ? file.Load(path) : null;
        if (root is null && problems.Count == 0)
            problems.Add($"{FileName} is missing");
        var places = root is null ? [] : (file.Items(root, "places") ?? []).Select(node => Place(file, node)).OfType<NamedPlace>().ToList();
        var zones = root is null ? [] : Zones(file, root);
        Check(places, problems);
        return problems.Count == 0 ? new PlaceNames(places, zones) : throw new WordingException(problems);
    }

    private static NamedPlace? Place(YamlFile file, YamlNode node)
    {
        if (node is not YamlMappingNode place)
        {
            file.Reject(node, "a place is a mapping with 'names'");
            return null;
        }

        file.OnlyKnown(place, "names", "at", "in", "zone");
        var names = (file.Items(place, "names") ?? []).OfType<YamlScalarNode>().Select(name => name.Value ?? "").Where(name => name.Length > 0).ToList();
        if (names.Count == 0)
            file.Reject(node, "'names' is missing");
        var zone = file.Text(place, "zone");
        if (zone is not null && !TimeZoneInfo.TryFindSystemTimeZoneById(zone, out _))
            file.Reject(node, $"'{zone}' is no time zone");
        return names.Count == 0 ? null : new NamedPlace(names, Point(file, place), file.Text(place, "in"), zone);
    }

    private static GeoPoint? Point(YamlFile file, YamlMappingNode place)
    {
        var numbers = (file.Items(place, "at") ?? []).OfType<YamlScalarNode>()
            .Select(node => double.TryParse(node.Value, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : double.NaN).ToList();
        if (numbers is [>= -90 and <= 90 and var latitude, >= -180 and <= 180 and var longitude])
            return new GeoPoint(latitude, longitude);
        file.Reject(place, "'at' needs latitude and longitude");
        return null;
    }

    private static Dictionary<string, string> Zones(YamlFile file, YamlMappingNode root)
    {
        var zones = new Dictionary<string, string>(StringComparer.Ordinal);
        if (root.Children.TryGetValue(new YamlScalarNode("zones"), out var node) && node is YamlMappingNode map)
        {
            foreach (var (country, zone) in map.Children)
            {
                if (country is YamlScalarNode { Value: { Length: 2 } code } && zone is YamlScalarNode { Value: { } id } && TimeZoneInfo.TryFindSystemTimeZoneById(id, out _))
                    zones[code] = id;
                else
                    file.Reject(country, "expected a country of two letters and its time zone");
            }
        }

        return zones;
    }

    private static void Check(List<NamedPlace> places, List<string> problems)
    {
        var cities = places.Where(place => place.City is null).SelectMany(place => place.Names).ToHashSet(StringComparer.Ordinal);
        problems.AddRange(places.Where(place => place.City is not null && !cities.Contains(place.City)).Select(place => $"{FileName}: {place.Names[0]} is in '{place.City}', which has no entry"));
    }
}
