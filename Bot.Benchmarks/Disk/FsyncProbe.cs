using System.Diagnostics;

namespace ServiceBot.Benchmarks.Disk;

/// <summary>How long this disk takes to make 4 KB durable: no turn can be acknowledged faster than one of these.</summary>
internal static class FsyncProbe
{
    private const int Block = 4096;

    public static Spread Run(string directory, TimeSpan span)
    {
        var path = Path.Combine(directory, $"fsync-{Guid.NewGuid():N}");
        var took = new List<long>();
        var block = new byte[Block];
        try
        {
            using var file = new FileStream(path, FileMode.CreateNew, FileAccess.Write, FileShare.None, bufferSize: 0);
            for (var started = Stopwatch.GetTimestamp(); Stopwatch.GetElapsedTime(started) < span;)
            {
                var before = Stopwatch.GetTimestamp();
                file.Write(block);
                file.Flush(flushToDisk: true);
                took.Add(Stopwatch.GetTimestamp() - before);
            }
        }
        finally
        {
            File.Delete(path);
        }

        return Spread.Of(took);
    }
}
