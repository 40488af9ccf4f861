using System.Diagnostics.Metrics;

namespace ServiceBot.Turns;

/// <summary>What the operator sees of the turns (<c>/metrics</c>).</summary>
internal sealed class TurnMetrics
{
    public const string Meter = "ServiceBot";

    private readonly Histogram<double> _duration;
    private readonly Counter<long> _repeated, _failed, _conflicts, _staleFacts;

    public TurnMetrics(IMeterFactory meters)
    {
        var meter = meters.Create(Meter);
        _duration = meter.CreateHistogram<double>("servicebot.turn.duration", "s", "From the message to its commit.");
        _repeated = meter.CreateCounter<long>("servicebot.turn.repeated", null, "Messages that had been sent before.");
        _failed = meter.CreateCounter<long>("servicebot.turn.failed", null, "Turns answered with an apology.");
        _conflicts = meter.CreateCounter<long>("servicebot.turn.conflicts", null, "Attempts that were run again.");
        _staleFacts = meter.CreateCounter<long>("servicebot.knowledge.stale", null, "Answers from facts that are due for review.");
    }

    public void Committed(TimeSpan duration, string door, int attempts)
    {
        _duration.Record(duration.TotalSeconds, new KeyValuePair<string, object?>("door", door));
        if (attempts > 1)
            _conflicts.Add(attempts - 1);
    }

    public void Repeated() => _repeated.Add(1);

    public void StaleFactSaid(string entry) => _staleFacts.Add(1, new KeyValuePair<string, object?>("entry", entry));

    public void Failed() => _failed.Add(1);
}
