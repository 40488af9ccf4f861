using Microsoft.Bot.Connector.Authentication;

namespace ServiceBot.Tests.BotFramework.Connector;

public sealed class RetryTests
{
    private int _calls;

    [Fact]
    public async Task What_succeeds_is_done_once()
    {
        Assert.Equal("done", await Retry.Run(() => TryAsync(failures: 0), (_, _) => RetryParams.StopRetrying));
        Assert.Equal(1, _calls);
    }

    [Fact]
    public async Task What_fails_is_tried_until_it_succeeds()
    {
        var counts = new List<int>();

        var result = await Retry.Run(() => TryAsync(failures: 2), (_, count) =>
        {
            counts.Add(count);
            return new RetryParams(TimeSpan.FromMilliseconds(1));
        });

        Assert.Equal("done", result);
        Assert.Equal([0, 1], counts);
    }

    [Fact]
    public async Task Who_gives_up_is_told_of_all_failures()
    {
        var failures = await Assert.ThrowsAsync<AggregateException>(() => Retry.Run(
            () => TryAsync(failures: 9),
            (_, count) => count < 2 ? new RetryParams(TimeSpan.Zero) : RetryParams.StopRetrying));

        Assert.Equal(3, failures.InnerExceptions.Count);
    }

    [Fact]
    public void Nobody_waits_for_more_than_ten_seconds_or_tries_for_ever()
    {
        Assert.Equal(TimeSpan.FromSeconds(10), new RetryParams(TimeSpan.FromMinutes(1)).RetryAfter);
        Assert.True(RetryParams.DefaultBackOff(0).ShouldRetry);
        Assert.Equal(TimeSpan.FromMilliseconds(50), RetryParams.DefaultBackOff(0).RetryAfter);
        Assert.False(RetryParams.DefaultBackOff(10).ShouldRetry);
        Assert.InRange(TimeSpan.FromSeconds(1).WithJitter(), TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(1.1));
    }

    private Task<string> TryAsync(int failures) =>
        ++_calls > failures ? Task.FromResult("done") : throw new InvalidOperationException("not yet");
}
