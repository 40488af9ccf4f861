using Microsoft.AspNetCore.HttpOverrides;
using Microsoft.Extensions.Options;

namespace ServiceBot.Web;

/// <summary>
/// The proxies whose word about a request's origin counts (settings section <c>ReverseProxy</c>). Without any, forwarded headers are
/// ignored: whoever sends them could name any address.
/// </summary>
internal sealed class ReverseProxyOptions
{
    /// <summary>Networks in CIDR notation, such as <c>10.0.0.0/8</c>.</summary>
    public List<string> KnownNetworks { get; set; } = [];
}

internal static class ReverseProxies
{
    public static IServiceCollection AddReverseProxies(this IServiceCollection services)
    {
        services.AddOptions<ReverseProxyOptions>().BindConfiguration("ReverseProxy").ValidateOnStart()
            .Validate(proxies => proxies.KnownNetworks.TrueForAll(network => System.Net.IPNetwork.TryParse(network, out _)), "ReverseProxy:KnownNetworks has an entry that is no network such as 10.0.0.0/8.");
        services.AddOptions<ForwardedHeadersOptions>().Configure<IOptions<ReverseProxyOptions>>((headers, proxies) =>
        {
            headers.ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto | ForwardedHeaders.XForwardedHost;
            headers.ForwardLimit = null;
            headers.KnownProxies.Clear();
            headers.KnownIPNetworks.Clear();
            foreach (var network in proxies.Value.KnownNetworks)
                headers.KnownIPNetworks.Add(System.Net.IPNetwork.Parse(network));
        });
        return services;
    }

    public static WebApplication UseReverseProxies(this WebApplication app)
    {
        if (app.Services.GetRequiredService<IOptions<ReverseProxyOptions>>().Value.KnownNetworks.Count > 0)
            app.UseForwardedHeaders();
        return app;
    }
}
