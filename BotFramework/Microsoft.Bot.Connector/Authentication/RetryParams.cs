namespace Microsoft.Bot.Connector.Authentication;

/// <summary>Whether to try again, and after how long.</summary>
public class RetryParams
{
    private const int MaxRetries = 10;

    private static readonly TimeSpan MaxDelay = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan DefaultDelay = TimeSpan.FromMilliseconds(50);

    public RetryParams()
    {
    }

    /// <param name="retryAfter">At most ten seconds; what is longer is cut.</param>
    public RetryParams(TimeSpan retryAfter, bool shouldRetry = true)
    {
        ShouldRetry = shouldRetry;
        RetryAfter = retryAfter > MaxDelay ? MaxDelay : retryAfter;
    }

    public static RetryParams StopRetrying => new() { ShouldRetry = false };

    public bool ShouldRetry { get; set; }

    public TimeSpan RetryAfter { get; set; }

    /// <summary>A short wait, up to the tenth time.</summary>
    public static RetryParams DefaultBackOff(int retryCount) => retryCount < MaxRetries ? new RetryParams(DefaultDelay) : StopRetrying;
}
