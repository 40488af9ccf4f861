using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using ServiceBot.Dialogs.ServicePoints;
using ServiceBot.Importing;
using ServiceBot.Storage;

namespace ServiceBot.ServicePoints;

/// <summary>
/// The imported places, kept in memory. Another process imports, so the table is compared with what is kept, at most once a second;
/// only what has changed is parsed.
/// </summary>
internal sealed class ServicePointList(IDbContextFactory<ServiceBotDb> databases, TimeProvider time) : IServicePoints, IDisposable
{
    private static readonly TimeSpan Fresh = TimeSpan.FromSeconds(1);

    private readonly SemaphoreSlim _reading = new(1);
    private volatile Kept? _kept;

    public async Task<IReadOnlyList<ServicePoint>> RepairingAsync(CancellationToken cancellationToken)
    {
        if (_kept is { } kept && time.GetElapsedTime(kept.ComparedAt) < Fresh)
            return kept.Repairing;
        await _reading.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            if (_kept is { } meanwhile && time.GetElapsedTime(meanwhile.ComparedAt) < Fresh)
                return meanwhile.Repairing;
            return (_kept = await CompareAsync(_kept, cancellationToken).ConfigureAwait(false)).Repairing;
        }
        finally
        {
            _reading.Release();
        }
    }

    public void Dispose() => _reading.Dispose();

    private async Task<Kept> CompareAsync(Kept? before, CancellationToken cancellationToken)
    {
        var at = time.GetTimestamp();
        await using var db = await databases.CreateDbContextAsync(cancellationToken).ConfigureAwait(false);
        var rows = await db.Set<ServicePointRow>().AsNoTracking().OrderBy(row => row.Key).Select(row => row.Json).ToListAsync(cancellationToken).ConfigureAwait(false);
        return before is not null && before.Json.SequenceEqual(rows, StringComparer.Ordinal)
            ? before with { ComparedAt = at }
            : new Kept(at, rows, [.. rows.Select(Parse).Where(point => point.Repairs)]);
    }

    private static ServicePoint Parse(string json)
    {
        using var document = JsonDocument.Parse(json, new JsonDocumentOptions { MaxDepth = JsonText.MaxDepth });
        return ServicePointJson.Parse(document.RootElement);
    }

    private sealed record Kept(long ComparedAt, IReadOnlyList<string> Json, IReadOnlyList<ServicePoint> Repairing);
}
