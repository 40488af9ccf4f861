using System.Collections.ObjectModel;
using System.Text.Json;
using ServiceBot.Dialogs.ServicePoints;
using ServiceBot.Dialogs.Wording;

namespace ServiceBot.Importing;

/// <summary>A GeoJSON feature with the properties that All the Places gives its places, which are OpenStreetMap's.</summary>
public static class ServicePointJson
{
    private static readonly (string Locale, string[] Suffixes)[] Languages =
    [
        (Locales.TraditionalChinese, [":zh-Hant", ":zh-TW", ":zh-HK"]), (Locales.SimplifiedChinese, [":zh-Hans", ":zh-CN"]), (Locales.English, [":en"]),
    ];

    private static readonly string[] AddressParts = ["addr:full", "addr:street_address", "addr:street"];

    /// <summary>Reads a document that an import has let in.</summary>
    /// <exception cref="FormatException">The document is no place.</exception>
    public static ServicePoint Parse(JsonElement json)
    {
        var reading = new JsonReading(TimeZoneInfo.Utc);
        return Read(json, reading) is { } point && reading.Faults.Count == 0 ? point : throw new FormatException("No service point.");
    }

    internal static ServicePoint? Read(JsonElement json, JsonReading reading)
    {
        var root = new JsonField(json, "", reading);
        if (!root.IsRequiredObject("a GeoJSON Feature object"))
            return null;
        if (root["type"].RequiredText("\"Feature\"") is { } type && type != "Feature")
            root["type"].Expect("\"Feature\"");
        var properties = root["properties"];
        var at = ReadPoint(root["geometry"]);
        if (!properties.IsRequiredObject("an object of properties"))
            return null;
        var reference = properties["ref"].IsThere ? properties["ref"].Text() : root["id"].Text();
        if (string.IsNullOrWhiteSpace(reference))
            properties["ref"].Expect("a reference that stays the same, a text");
        var name = ReadName(properties);
        if (name is null)
            properties["name"].Expect("the place's name, a text");
        var kind = ServicePointKinds.Read(properties);
        if (kind == ServicePointKind.Unknown)
            reading.Remark(properties["kind"].Path, "nothing tells the kind of this place; it is kept, and not shown as one that repairs");
        return ReadRest(properties, reference ?? "", name ?? "", kind) with { At = at };
    }

    private static ServicePoint ReadRest(JsonField properties, string reference, string name, ServicePointKind kind) => new()
    {
        Reference = reference,
        Name = name,
        Kind = kind,
        Country = ReadCountry(properties["addr:country"]),
        City = properties["addr:city"].Text(),
        District = properties["addr:district"].Text() ?? properties["addr:suburb"].Text(),
        Postcode = properties["addr:postcode"].Text(),
        Address = ReadAddress(properties),
        Phone = ReadPhone(properties["phone"]),
        OpeningHours = properties["opening_hours"].Text(),
        TimeZone = ReadZone(properties["timezone"]),
        Website = ReadWebsite(properties["website"]),
        Words = ReadWords(properties),
    };

    // "Sample Store" of branch "East Gate" is told apart from its sisters by the branch.
    private static string? ReadName(JsonField properties, string language = "")
    {
        var name = properties["name" + language].Text() ?? properties["brand" + language].Text();
        var branch = properties["branch" + language].Text();
        return name is null ? branch : branch is null || name.Contains(branch, StringComparison.OrdinalIgnoreCase) ? name : $"{name} {branch}";
    }

    private static GeoPoint? ReadPoint(JsonField geometry)
    {
        const string Expected = "[longitude, latitude] in degrees";
        if (!geometry.IsObject("a Point geometry"))
            return null;
        if (geometry["type"].RequiredText("\"Point\"") is { } type && type != "Point")
            geometry["type"].Expect("\"Point\"");
        var coordinates = geometry["coordinates"];
        if (coordinates.Element.ValueKind != JsonValueKind.Array || coordinates.Element.GetArrayLength() is < 2 or > 4
            || !TryDegrees(coordinates.Element[0], 180, out var longitude) || !TryDegrees(coordinates.Element[1], 90, out var latitude))
        {
            coordinates.Expect(Expected);
            return null;
        }

        return new GeoPoint(latitude, longitude);
    }

    private static bool TryDegrees(JsonElement element, double most, out double degrees)
    {
        degrees = 0;
        return element.ValueKind == JsonValueKind.Number && element.TryGetDouble(out degrees) && Math.Abs(degrees) <= most;
    }

    private static string? ReadCountry(JsonField field)
    {
        const string Expected = "an ISO 3166-1 alpha-2 country such as TW";
        if (field.Text(Expected) is not { } country)
            return null;
        if (country.Length == 2 && country.All(char.IsAsciiLetter))
            return country.ToUpperInvariant();
        field.Expect(Expected);
        return null;
    }

    private static string? ReadAddress(JsonField properties, string language = "")
    {
        var (full, street) = (properties["addr:full" + language].Text(), properties["addr:street_address" + language].Text());
        if (full is not null)
            return full;
        street ??= string.Join(' ', new[] { properties["addr:housenumber"].Text(), properties["addr:street" + language].Text() }.OfType<string>());
        string[] parts = [street, properties["addr:city" + language].Text() ?? "", properties["addr:postcode"].Text() ?? ""];
        return string.Join(", ", parts.Where(part => part.Length > 0)) is { Length: > 0 } joined ? joined : null;
    }

    // OpenStreetMap's way: name:en, addr:full:en, addr:city:zh-Hans.
    private static IReadOnlyDictionary<string, PlaceWords> ReadWords(JsonField properties)
    {
        Dictionary<string, PlaceWords> words = new(StringComparer.Ordinal);
        foreach (var (locale, suffixes) in Languages)
        {
            foreach (var suffix in suffixes)
            {
                // Parts of an address that are in no language make none in this one.
                var hasAddress = AddressParts.Any(part => properties[part + suffix].IsThere);
                PlaceWords read = new(ReadName(properties, suffix), properties["addr:city" + suffix].Text(), hasAddress ? ReadAddress(properties, suffix) : null);
                if (read != new PlaceWords(null, null, null))
                {
                    words[locale] = read;
                    break;
                }
            }
        }

        return words.Count == 0 ? ReadOnlyDictionary<string, PlaceWords>.Empty : words;
    }

    // OpenStreetMap writes several numbers with a semicolon between them; one is enough to call.
    private static string? ReadPhone(JsonField field) =>
        field.Text()?.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).FirstOrDefault(phone => phone.Any(char.IsAsciiDigit));

    private static string? ReadZone(JsonField field)
    {
        if (field.Text() is not { } zone)
            return null;
        if (TimeZoneInfo.TryFindSystemTimeZoneById(zone, out var found) && found.HasIanaId)
            return zone;
        field.Expect("an IANA time zone such as Asia/Taipei");
        return null;
    }

    // What a shop sends as a link is shown as one: anything but the web's own schemes is no link.
    private static Uri? ReadWebsite(JsonField field) =>
        Uri.TryCreate(field.Text(), UriKind.Absolute, out var uri) && (uri.Scheme == Uri.UriSchemeHttps || uri.Scheme == Uri.UriSchemeHttp) ? uri : null;
}
