using System.Threading.Channels;

namespace ServiceBot.Log;

/// <summary>A bell for one background loop: signals that come while it works are remembered as one.</summary>
internal sealed class WakeUp
{
    private readonly Channel<bool> _bell = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });

    public void Set() => _bell.Writer.TryWrite(true);

    /// <summary>Waits for a signal, at the longest until <paramref name="until"/>; null waits for a signal alone.</summary>
    /// <exception cref="OperationCanceledException">Cancelled.</exception>
    public async Task WaitAsync(DateTimeOffset? until, TimeProvider time, CancellationToken cancellationToken)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        Task signal = _bell.Reader.ReadAsync(limit.Token).AsTask();
        if (until is not { } at)
        {
            await signal;
            return;
        }

        var wait = at - time.GetUtcNow();
        if (wait > TimeSpan.Zero)
            await Task.WhenAny(signal, Task.Delay(wait, time, limit.Token));
        await limit.CancelAsync();
        await signal.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        cancellationToken.ThrowIfCancellationRequested();
    }
}
