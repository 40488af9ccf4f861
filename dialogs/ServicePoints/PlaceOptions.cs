using System.ComponentModel.DataAnnotations;

namespace ServiceBot.Dialogs.ServicePoints;

/// <summary>Links about places (settings section <c>ServicePoints</c>).</summary>
public sealed class PlaceOptions
{
    /// <summary>A map at a position; <c>{lat}</c> and <c>{lon}</c> are filled in.</summary>
    [Required]
    public string MapLink { get; set; } = "https://www.openstreetmap.org/?mlat={lat}&mlon={lon}#map=17/{lat}/{lon}";

    /// <summary>The maker's own page that finds a store (F-05).</summary>
    [Required]
    public string Locator { get; set; } = "https://locate.apple.com/";

    /// <summary>Hosts, with all below them, that a link to the maker may lead to .</summary>
    public IList<string> OfficialHosts { get; init; } = [];

    private static readonly string[] DefaultHosts = ["apple.com", "apple.com.cn"];

    /// <summary>Whether the address is https and on an official host.</summary>
    public bool IsOfficial(string address) =>
        Uri.TryCreate(address, UriKind.Absolute, out var uri) && uri.Scheme == Uri.UriSchemeHttps
        && (OfficialHosts.Count == 0 ? DefaultHosts : OfficialHosts).Any(host => uri.Host == host || uri.Host.EndsWith("." + host, StringComparison.OrdinalIgnoreCase));

    public bool HasMapLink => MapLink.Contains("{lat}", StringComparison.Ordinal) && MapLink.Contains("{lon}", StringComparison.Ordinal)
        && Uri.TryCreate(MapLink.Replace("{lat}", "0", StringComparison.Ordinal).Replace("{lon}", "0", StringComparison.Ordinal), UriKind.Absolute, out var uri)
        && uri.Scheme is "https" or "http";
}
