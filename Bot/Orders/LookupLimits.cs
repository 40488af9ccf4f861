using System.Net;
using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.Options;
using ServiceBot.Turns;

namespace ServiceBot.Orders;

/// <summary>
/// Limits how often a conversation, an address and a number are tried, right or wrong. Counts are written with the turn; what is
/// on its way to the database is counted in memory too, so that many conversations at once do not slip through together.
/// </summary>
internal sealed class LookupLimits(IOrderTable table, IOptions<LookupOptions> options, IHttpContextAccessor http)
{
    private const int WorthSweeping = 10_000;

    private const string ForgetOld = "DELETE FROM lookup_limits WHERE until <= $1";

    private const string Count = """
        INSERT INTO lookup_limits (key, tries, until) VALUES ($1, 1, $2)
        ON CONFLICT (key) DO UPDATE SET
            tries = CASE WHEN lookup_limits.until <= $3 THEN 1 ELSE lookup_limits.tries + 1 END,
            until = CASE WHEN lookup_limits.until <= $3 THEN excluded.until ELSE lookup_limits.until END
        """;

    private readonly Lock _lock = new();
    private readonly Dictionary<string, (int Tries, DateTimeOffset Until)> _recent = new(StringComparer.Ordinal);

    /// <summary>Counts a try with the turn's commit.</summary>
    /// <returns>Null where it may be made, else when the next one may.</returns>
    public async Task<DateTimeOffset?> TryAsync(UnitOfWork work, string numberKey, CancellationToken cancellationToken)
    {
        var limits = Limits(work, numberKey);
        var stored = new List<(string Key, int Tries, DateTimeOffset Until)>();
        foreach (var key in limits.Keys)
        {
            if (await table.TriesAsync(key, cancellationToken) is { } tries)
                stored.Add((key, tries.Tries, tries.Until));
        }

        if (Reserve(limits, stored, work.Now) is { } until)
            return until;
        var now = work.Now.ToUnixTimeMilliseconds();
        var end = (work.Now + options.Value.Window).ToUnixTimeMilliseconds();
        work.Prepared.Add(new(ForgetOld, _ => [now]));
        work.Prepared.AddRange(limits.Keys.Select(key => new PreparedChange(Count, _ => [key, end, now])));
        return null;
    }

    private DateTimeOffset? Reserve(Dictionary<string, int> limits, List<(string Key, int Tries, DateTimeOffset Until)> stored, DateTimeOffset now)
    {
        lock (_lock)
        {
            foreach (var row in stored)
            {
                if (!_recent.TryGetValue(row.Key, out var known) || known.Until <= now || known.Tries < row.Tries)
                    _recent[row.Key] = (row.Tries, row.Until);
            }

            var running = limits.Keys.Where(key => _recent.TryGetValue(key, out var tries) && tries.Until > now).ToList();
            var exhausted = running.Where(key => _recent[key].Tries >= limits[key]).Select(key => _recent[key].Until).ToList();
            if (exhausted.Count > 0)
                return exhausted.Max();
            foreach (var key in limits.Keys)
                _recent[key] = running.Contains(key) ? (_recent[key].Tries + 1, _recent[key].Until) : (1, now + options.Value.Window);
            Sweep(now);
            return null;
        }
    }

    private void Sweep(DateTimeOffset now)
    {
        if (_recent.Count < WorthSweeping)
            return;
        foreach (var (key, _) in _recent.Where(entry => entry.Value.Until <= now).ToList())
            _recent.Remove(key);
    }

    private Dictionary<string, int> Limits(UnitOfWork work, string numberKey)
    {
        var conversation = work.Conversation.Key;
        return new(StringComparer.Ordinal)
        {
            [Hash($"conversation {conversation.Door} {conversation.ChannelId} {conversation.ConversationId}")] = options.Value.PerConversation,
            [Hash($"address {Address(work)}")] = options.Value.PerAddress,
            [Hash($"number {numberKey}")] = options.Value.PerNumber,
        };
    }

    /// <summary>A visitor's own address; through a connector, where all come from the channel's servers, who sent it.</summary>
    private string Address(UnitOfWork work)
    {
        if (work.Conversation.Key.Door == ConversationKey.DirectLine && http.HttpContext?.Connection.RemoteIpAddress is { } address)
            return Network(address);
        var sender = work.Entries.FirstOrDefault(entry => !entry.FromBot)?.Sender ?? work.Customer.Key;
        return $"{work.Conversation.Key.ChannelId} {sender}";
    }

    // Whoever has an IPv6 address has 2^64 of them.
    private static string Network(IPAddress address)
    {
        if (address.IsIPv4MappedToIPv6)
            address = address.MapToIPv4();
        var bytes = address.GetAddressBytes();
        return Convert.ToHexStringLower(bytes.Length == 16 ? bytes.AsSpan(0, 8) : bytes);
    }

    private static string Hash(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)).AsSpan(0, 16));
}
