namespace ServiceBot.Web;

/// <summary>Where this host is found.</summary>
internal static class OwnAddress
{
    private const string Usual = "http://localhost:3978";
    private const string PublicUrl = "Store:PublicUrl";

    private static readonly string[] Everywhere = ["*", "+", "0.0.0.0", "[::]"];

    /// <summary>
    /// Serves at port 3978, the Bot Framework's own, unless settings or environment name another address. Portraits and links start with
    /// the same address, unless <c>Store:PublicUrl</c> names the one under which customers reach it.
    /// </summary>
    public static WebApplicationBuilder UseUsualAddress(this WebApplicationBuilder builder)
    {
        var settings = builder.Configuration;
        var addresses = Addresses(settings);
        if (addresses.Length == 0)
            builder.WebHost.UseUrls(Usual);
        if (string.IsNullOrEmpty(settings[PublicUrl]))
            settings[PublicUrl] = Reachable(addresses.FirstOrDefault() ?? Usual);
        return builder;
    }

    private static string[] Addresses(ConfigurationManager settings) =>
    [
        .. Split(settings["urls"]),
        .. Split(settings["http_ports"]).Select(port => $"http://*:{port}"),
        .. Split(settings["https_ports"]).Select(port => $"https://*:{port}"),
    ];

    private static string[] Split(string? list) => list?.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) ?? [];

    // All addresses of a machine are no address to go to.
    private static string Reachable(string address) =>
        Everywhere.Aggregate(address, (written, all) => written.Replace($"://{all}", "://localhost", StringComparison.Ordinal)).TrimEnd('/');
}
