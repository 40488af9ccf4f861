namespace Microsoft.Bot.Connector.Authentication;

/// <summary>Tries again what has failed.</summary>
public static class Retry
{
    /// <param name="task">What is tried.</param>
    /// <param name="retryExceptionHandler">Says, from the exception and the number of tries before, whether and when to try again.</param>
    /// <exception cref="AggregateException">All failures, when the handler has given up.</exception>
    public static async Task<TResult> Run<TResult>(Func<Task<TResult>> task, Func<Exception, int, RetryParams> retryExceptionHandler)
    {
        ArgumentNullException.ThrowIfNull(task);
        ArgumentNullException.ThrowIfNull(retryExceptionHandler);
        var failures = new List<Exception>();
        while (true)
        {
            try
            {
                return await task().ConfigureAwait(false);
            }
            catch (Exception e)
            {
                failures.Add(e);
                var retry = retryExceptionHandler(e, failures.Count - 1);
                if (!retry.ShouldRetry)
                {
                    throw new AggregateException("Failed to acquire token for client credentials.", failures);
                }

                await Task.Delay(retry.RetryAfter.WithJitter(), TimeProvider.System).ConfigureAwait(false);
            }
        }
    }
}
