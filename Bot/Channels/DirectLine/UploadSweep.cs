namespace ServiceBot.Channels.DirectLine;

/// <summary>Once an hour removes files whose message never came.</summary>
internal sealed partial class UploadSweep(Uploads uploads, TimeProvider time, ILogger<UploadSweep> logger) : BackgroundService
{
    private static readonly TimeSpan Every = TimeSpan.FromHours(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Every, time);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                if (await uploads.SweepAsync(time.GetUtcNow() - Every, stoppingToken) is > 0 and var swept)
                    LogSwept(swept);
            }
            catch (Exception failure) when (!stoppingToken.IsCancellationRequested)
            {
                LogFailed(failure);
            }
        }
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "Removed {Count} uploaded files that no message names")]
    private partial void LogSwept(int count);

    [LoggerMessage(Level = LogLevel.Error, Message = "Uploaded files could not be swept")]
    private partial void LogFailed(Exception failure);
}
