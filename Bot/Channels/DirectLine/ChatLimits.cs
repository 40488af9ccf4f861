using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Threading.RateLimiting;
using Microsoft.Extensions.Options;

namespace ServiceBot.Channels.DirectLine;

/// <summary>How much one address may start and one conversation may say. Over it: 429, with the time to wait.</summary>
internal sealed class ChatLimits(IOptions<DirectLineOptions> options) : IDisposable
{
    private const int MessagesAtOnce = 100;
    private const int MessagesPerSecond = 20;

    private readonly PartitionedRateLimiter<string> _messages = PartitionedRateLimiter.Create<string, string>(conversation =>
        RateLimitPartition.GetTokenBucketLimiter(conversation, _ => new TokenBucketRateLimiterOptions
        {
            TokenLimit = MessagesAtOnce,
            TokensPerPeriod = MessagesPerSecond,
            ReplenishmentPeriod = TimeSpan.FromSeconds(1),
        }));

    private readonly PartitionedRateLimiter<string> _visitors = PartitionedRateLimiter.Create<string, string>(address =>
        RateLimitPartition.GetFixedWindowLimiter(address, _ => new FixedWindowRateLimiterOptions
        {
            PermitLimit = options.Value.TokensPerMinute,
            Window = TimeSpan.FromMinutes(1),
        }));

    /// <returns>False where the answer has been written.</returns>
    public Task<bool> AdmitMessageAsync(HttpContext http, string conversation) => AdmitAsync(http, _messages, conversation);

    /// <returns>False where the answer has been written.</returns>
    public Task<bool> AdmitVisitorAsync(HttpContext http) => AdmitAsync(http, _visitors, Network(http.Connection.RemoteIpAddress));

    public void Dispose()
    {
        _messages.Dispose();
        _visitors.Dispose();
    }

    private static async Task<bool> AdmitAsync(HttpContext http, PartitionedRateLimiter<string> limiter, string who)
    {
        using var lease = limiter.AttemptAcquire(who);
        if (lease.IsAcquired)
            return true;
        var wait = lease.TryGetMetadata(MetadataName.RetryAfter, out var after) ? after : TimeSpan.FromSeconds(1);
        http.Response.Headers.RetryAfter = Math.Max(1, Math.Ceiling(wait.TotalSeconds)).ToString(CultureInfo.InvariantCulture);
        await ChannelErrors.WriteAsync(http, StatusCodes.Status429TooManyRequests, "TooManyRequests", "Too many requests; wait a moment.");
        return false;
    }

    /// <summary>A household's whole IPv6 network counts as one address.</summary>
    private static string Network(IPAddress? address)
    {
        if (address is null)
            return string.Empty;
        if (address.IsIPv4MappedToIPv6)
            address = address.MapToIPv4();
        return address.AddressFamily == AddressFamily.InterNetworkV6 ? Convert.ToHexString(address.GetAddressBytes().AsSpan(0, 8)) : address.ToString();
    }
}
