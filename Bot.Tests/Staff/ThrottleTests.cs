using Microsoft.Extensions.Time.Testing;
using ServiceBot.Staff.Index;

namespace ServiceBot.Tests.Staff;

/// <summary>How far the search index stands back behind customers.</summary>
public sealed class ThrottleTests
{
    private static readonly TimeSpan Batch = TimeSpan.FromMilliseconds(10);

    private readonly FakeTimeProvider _time = new();
    private readonly Throttle _throttle;
    private TimeSpan _used;
    private TimeSpan _last;

    public ThrottleTests() => _throttle = new Throttle(_time, () => _used, processors: 2);

    [Fact]
    public void A_desk_at_ease_gives_it_a_quarter_of_the_time()
    {
        Assert.Equal(3 * Batch, After(share: 0));
        Assert.Equal(3 * Batch, After(share: 0.2));
        Assert.Equal(3 * Batch, After(share: 0.2));
    }

    [Fact]
    public void A_busy_desk_gives_it_a_twentieth_and_more_again_when_it_is_at_ease()
    {
        After(share: 0);
        Assert.Equal(19 * Batch, After(share: 0.9));
        Assert.Equal(19 * Batch, After(share: 0.5));
        Assert.Equal(3 * Batch, After(share: 0.1));
    }

    [Fact]
    public void The_first_batch_alone_makes_no_desk_busy() => Assert.Equal(3 * Batch, After(share: 1));

    /// <summary>Lets the last rest and a batch go by.</summary>
    /// <param name="share">Of both processors that the desk has used meanwhile.</param>
    private TimeSpan After(double share)
    {
        var span = _last + Batch;
        _used += 2 * share * span;
        _time.Advance(span);
        return _last = _throttle.Next();
    }
}
