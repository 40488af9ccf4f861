namespace ServiceBot.Staff.Index;

/// <summary>
/// How long work that can wait stands back between its batches, in multiples of what the last batch took: it takes a quarter of the
/// time of a desk at ease, and a twentieth of one that is busy.
/// </summary>
/// <param name="time">Measures the batches; the first one begins now.</param>
/// <param name="processorTime">Processor time of this process since its start.</param>
/// <param name="processors">How many processors it may use.</param>
internal sealed class Throttle(TimeProvider time, Func<TimeSpan> processorTime, int processors)
{
    private const int AtEase = 3;
    private const int Busy = 19;

    /// <summary>The part of all processors from which on the desk counts as busy.</summary>
    private const double BusyFrom = 0.3;

    private long _began = time.GetTimestamp();
    private TimeSpan _rested;
    private TimeSpan _used = processorTime();

    public Throttle(TimeProvider time)
        : this(time, () => Environment.CpuUsage.TotalTime, Environment.ProcessorCount)
    {
    }

    /// <summary>To be called after each batch: how long to wait before the next one.</summary>
    public TimeSpan Next()
    {
        var (now, used) = (time.GetTimestamp(), processorTime());
        var since = time.GetElapsedTime(_began, now);
        var batch = since > _rested ? since - _rested : TimeSpan.Zero;
        // A batch alone says nothing of the desk: it has a processor to itself.
        var isBusy = _rested > TimeSpan.Zero && used - _used >= BusyFrom * processors * since;
        (_began, _used, _rested) = (now, used, (isBusy ? Busy : AtEase) * batch);
        return _rested;
    }
}
