using System.Collections.ObjectModel;

namespace ServiceBot.Dialogs.ServicePoints;

/// <summary>The four kinds of places of the maker's; two of them repair. Unknown is a place whose file did not tell.</summary>
public enum ServicePointKind { OnlineStore, RetailStore, AuthorizedReseller, AuthorizedProvider, Unknown }

/// <summary>A place of the maker's or a partner's, as it was imported. Null means that the file did not say.</summary>
public sealed record ServicePoint
{
    /// <summary>Stable over imports.</summary>
    public required string Reference { get; init; }
    public required string Name { get; init; }
    public required ServicePointKind Kind { get; init; }

    /// <summary>Null for a place that is nowhere (an online store) or whose file did not say where.</summary>
    public GeoPoint? At { get; init; }

    /// <summary>ISO 3166-1 alpha-2.</summary>
    public string? Country { get; init; }
    public string? City { get; init; }
    public string? District { get; init; }
    public string? Postcode { get; init; }
    public string? Address { get; init; }
    public string? Phone { get; init; }

    /// <summary>As in OpenStreetMap's <c>opening_hours</c>.</summary>
    public string? OpeningHours { get; init; }

    /// <summary>IANA name, where the hours are not in the shop's own zone.</summary>
    public string? TimeZone { get; init; }
    public Uri? Website { get; init; }

    /// <summary>What the file says in other languages, by locale; what it does not say is as above.</summary>
    public IReadOnlyDictionary<string, PlaceWords> Words { get; init; } = ReadOnlyDictionary<string, PlaceWords>.Empty;

    /// <summary>The place as it is shown in this language, as far as the file knows it.</summary>
    public ServicePoint In(string locale) => Words.TryGetValue(locale, out var words)
        ? this with { Name = words.Name ?? Name, City = words.City ?? City, Address = words.Address ?? Address }
        : this;

    /// <summary>Only retail stores and authorised providers repair (A-11, F-04).</summary>
    public bool Repairs => Kind is ServicePointKind.RetailStore or ServicePointKind.AuthorizedProvider;
}

/// <summary>A place in one language; null is what the file does not say in it.</summary>
public sealed record PlaceWords(string? Name, string? City, string? Address);
