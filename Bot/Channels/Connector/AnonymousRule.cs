using System.Net;

namespace ServiceBot.Channels.Connector;

/// <summary>
/// Without an app id nobody can be authenticated. Then only an Emulator on this very machine is let in, in Development or
/// where <c>Emulator:Anonymous</c> says so: everything about the request has to be loopback, and nothing may have passed it on.
/// </summary>
internal sealed class AnonymousRule(IConfiguration configuration, IHostEnvironment environment)
{
    // Those of a known proxy have become X-Original-… by the time they are looked at.
    private static readonly string[] PassedOn =
    [
        "Forwarded", "X-Forwarded-For", "X-Forwarded-Host", "X-Forwarded-Proto", "X-Forwarded-Port", "X-Forwarded-Prefix",
        "X-Original-For", "X-Original-Host", "X-Original-Proto", "Via", "Origin",
    ];

    public bool AuthenticationIsOff { get; } = string.IsNullOrEmpty(configuration["MicrosoftAppId"]);

    public const string Explanation =
        "Without MicrosoftAppId only a client on this machine is let in, in Development or with Emulator:Anonymous=true.";

    private bool MayBeAnonymous { get; } = environment.IsDevelopment() || configuration.GetValue<bool>("Emulator:Anonymous");

    public bool Admits(HttpContext http, string? serviceUrl) =>
        MayBeAnonymous
        && http.Connection.RemoteIpAddress is { } remote && IPAddress.IsLoopback(remote)
        && IsLoopback(http.Request.Host.Host)
        && Uri.TryCreate(serviceUrl, UriKind.Absolute, out var service) && service.Scheme is "http" or "https" && IsLoopback(service.Host)
        && !PassedOn.Any(http.Request.Headers.ContainsKey);

    private static bool IsLoopback(string host) =>
        host.Equals("localhost", StringComparison.OrdinalIgnoreCase)
        || (IPAddress.TryParse(host.Trim('[', ']'), out var address) && IPAddress.IsLoopback(address));
}
