using ServiceBot.Log;
using ServiceBot.Storage;
using ServiceBot.Turns;

namespace ServiceBot.Tests.Turns;

/// <summary>What a signal brings is used only where it follows without a gap; null means that the log is read.</summary>
public sealed class CommitSignalsTests
{
    private readonly CommitSignals _signals = new();

    [Fact]
    public void Turns_that_follow_each_other_are_taken_together_and_once()
    {
        using var subscription = _signals.Subscribe(1);
        Raise(5, 6);
        Raise(7);

        Assert.Equal([5, 6, 7], Taken(subscription, after: 4));
        Assert.Null(subscription.Take(7));
    }

    [Theory]
    [InlineData(3)]
    [InlineData(2)]
    public void Where_something_is_missing_the_log_is_read(long after)
    {
        using var subscription = _signals.Subscribe(1);
        Raise(5, 6);

        Assert.Null(subscription.Take(after));
        Assert.Null(subscription.Take(4));
    }

    [Fact]
    public void A_signal_that_comes_late_brings_nothing_twice()
    {
        using var subscription = _signals.Subscribe(1);
        Raise(5, 6);
        Raise(7, 8);

        Assert.Equal([7, 8], Taken(subscription, after: 6));
    }

    [Fact]
    public void Whoever_is_far_behind_reads_the_log()
    {
        using var subscription = _signals.Subscribe(1);
        for (var sequence = 1; sequence <= 20; sequence++)
            Raise(sequence);

        Assert.Null(subscription.Take(0));
    }

    [Fact]
    public void A_message_sent_again_and_other_conversations_bring_nothing()
    {
        using var subscription = _signals.Subscribe(1);
        _signals.Raise(new TurnResult(1, "", [Entry(5)], default, Repeated: true));
        _signals.Raise(new TurnResult(2, "", [Entry(5)], default, Repeated: false));

        Assert.Null(subscription.Take(4));
    }

    private static IEnumerable<long> Taken(CommitSignals.Subscription subscription, long after) => subscription.Take(after)!.Select(entry => entry.Sequence);

    private static LogEntry Entry(long sequence) => new()
    {
        Sequence = sequence,
        Kind = EntryKind.Send,
        FromBot = true,
        Type = "message",
        ActivityId = "",
        Sender = "bot",
        At = default,
        NotBefore = default,
        Utf8 = default,
    };

    private void Raise(params long[] sequences) => _signals.Raise(new TurnResult(1, "", [.. sequences.Select(Entry)], default, Repeated: false));
}
