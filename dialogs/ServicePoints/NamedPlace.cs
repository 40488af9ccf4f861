namespace ServiceBot.Dialogs.ServicePoints;

/// <summary>A city or district by all its names.</summary>
/// <param name="Names">As people write them; the first one names the entry.</param>
/// <param name="City">The name of the city that a district belongs to; null for a city.</param>
/// <param name="Zone">IANA name, where the country has several.</param>
public sealed record NamedPlace(IReadOnlyList<string> Names, GeoPoint? At, string? City = null, string? Zone = null);
