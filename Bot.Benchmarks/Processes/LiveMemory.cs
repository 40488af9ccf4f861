using System.Diagnostics.Tracing;
using System.Globalization;
using Microsoft.Diagnostics.NETCore.Client;

namespace ServiceBot.Benchmarks.Processes;

/// <summary>What a desk really needs of its managed memory: bytes that survive a full collection.</summary>
internal static class LiveMemory
{
    private const string Runtime = "Microsoft-Windows-DotNETRuntime";

    /// <summary>Whoever listens with this keyword makes the runtime collect everything first.</summary>
    private const long CollectFirst = 0x800000;

    public static async Task<long> OfAsync(Server server, CancellationToken cancellationToken)
    {
        for (var time = 0; time < 2; time++)
        {
            using var session = await new DiagnosticsClient(server.Id)
                .StartEventPipeSessionAsync([new EventPipeProvider(Runtime, EventLevel.Informational, CollectFirst)], requestRundown: false, token: cancellationToken);
            var reading = session.EventStream.CopyToAsync(Stream.Null, cancellationToken);
            await Task.Delay(TimeSpan.FromSeconds(3), TimeProvider.System, cancellationToken);
            await session.StopAsync(cancellationToken);
            await reading;
        }

        using var http = new HttpClient();
        var lines = (await http.GetStringAsync(new Uri(server.Address, "/metrics"), cancellationToken)).Split('\n');
        return (long)lines.Where(line => line.StartsWith("dotnet_gc_last_collection_heap_size_bytes", StringComparison.Ordinal))
            .Sum(line => double.Parse(line[(line.IndexOf('}', StringComparison.Ordinal) + 1)..].Trim().Split(' ')[0], CultureInfo.InvariantCulture));
    }
}
