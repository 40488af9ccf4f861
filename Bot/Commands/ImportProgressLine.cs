using ServiceBot.Importing;

namespace ServiceBot.Commands;

/// <summary>Says how far a long import is, every second; a short one says nothing.</summary>
internal sealed class ImportProgressLine(TextWriter writer, TimeProvider time) : IProgress<ImportProgress>
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    private long _lastAt = time.GetTimestamp();
    private bool _hasSpoken;

    public void Report(ImportProgress value)
    {
        if (time.GetElapsedTime(_lastAt) < Pause)
            return;
        _lastAt = time.GetTimestamp();
        _hasSpoken = true;
        var share = value.TotalBytes is > 0 and var total ? $" ({100 * value.Bytes / total} %)" : "";
        writer.WriteLine($"{value.Lines} lines checked{share}");
    }

    public void End()
    {
        if (_hasSpoken)
            writer.WriteLine("All lines checked.");
    }
}
