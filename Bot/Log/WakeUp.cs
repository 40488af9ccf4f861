namespace ServiceBot.Log;

/// <summary>A bell for one background loop: signals that come while it works are remembered as one.</summary>
internal sealed class WakeUp
{
    private volatile TaskCompletionSource _bell = Bell();

    public void Set() => _bell.TrySetResult();

    /// <summary>Waits for a signal, at the longest until <paramref name="until"/>; null waits for a signal alone.</summary>
    /// <exception cref="OperationCanceledException">Cancelled.</exception>
    public async Task WaitAsync(DateTimeOffset? until, TimeProvider time, CancellationToken cancellationToken)
    {
        var signal = _bell.Task;
        var wait = until - time.GetUtcNow() ?? Timeout.InfiniteTimeSpan;
        if (until is null || wait > TimeSpan.Zero)
            await signal.WaitAsync(wait, time, cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        cancellationToken.ThrowIfCancellationRequested();

        // Whoever rings before this has been heard: the loop looks only now.
        if (signal.IsCompleted)
            _bell = Bell();
    }

    private static TaskCompletionSource Bell() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
