using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using ServiceBot.Storage;

namespace ServiceBot.Staff.Privacy;

/// <summary>Removes what is older than the shop wants to keep, once an hour and a little at a time.</summary>
internal sealed partial class Retention(
    IDbContextFactory<ServiceBotDb> databases, IDatabaseWriter writer, Eraser eraser, IOptionsMonitor<RetentionOptions> options, TimeProvider time, ILogger<Retention> logger) : BackgroundService
{
    private const int AtOnce = 100;
    private static readonly TimeSpan Every = TimeSpan.FromHours(1);

    /// <returns>How many conversations, files and records went.</returns>
    public async Task<(int Conversations, int Files, int Records)> RunAsync(CancellationToken cancellationToken)
    {
        var keep = options.CurrentValue;
        var now = time.GetUtcNow();
        var conversations = keep.TranscriptDays == 0 ? 0 : await ForgetAsync(now.AddDays(-keep.TranscriptDays), cancellationToken);
        var files = keep.AttachmentDays == 0 ? 0 : await DeleteAsync(db => db.Uploads, upload => upload.At, now.AddDays(-keep.AttachmentDays), cancellationToken);
        var records = keep.AuditDays == 0 ? 0 : await DeleteAsync(db => db.Set<StaffAuditRow>(), entry => entry.At, now.AddDays(-keep.AuditDays), cancellationToken);
        return (conversations, files, records);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Every, time);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                var (conversations, files, records) = await RunAsync(stoppingToken);
                if (conversations + files + records > 0)
                    LogRemoved(conversations, files, records);
            }
            catch (Exception failure) when (!stoppingToken.IsCancellationRequested)
            {
                LogFailed(failure);
            }
        }
    }

    // A conversation in which the desk still has something to say stays until it has been said.
    private async Task<int> ForgetAsync(DateTimeOffset before, CancellationToken cancellationToken)
    {
        var gone = 0;
        while (true)
        {
            await using var db = await databases.CreateDbContextAsync(cancellationToken);
            var old = await db.Conversations.Where(row => row.LastActivityAt < before && !db.Reminders.Any(reminder => reminder.ConversationKey == row.Id))
                .OrderBy(row => row.LastActivityAt).Select(row => row.Id).Take(AtOnce).ToListAsync(cancellationToken);
            if (old.Count == 0)
                return gone;
            await eraser.ForgetAsync(old, cancellationToken);
            gone += old.Count;
        }
    }

    private Task<int> DeleteAsync<T>(Func<ServiceBotDb, IQueryable<T>> rows, System.Linq.Expressions.Expression<Func<T, DateTimeOffset>> at, DateTimeOffset before, CancellationToken cancellationToken)
        where T : class
    {
        var isOld = System.Linq.Expressions.Expression.Lambda<Func<T, bool>>(
            System.Linq.Expressions.Expression.LessThan(at.Body, System.Linq.Expressions.Expression.Constant(before)), at.Parameters);
        return writer.WriteAsync(db => rows(db).Where(isOld).ExecuteDelete(), cancellationToken);
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "Kept long enough and removed: {Conversations} conversations, {Files} files, {Records} records of what staff did")]
    private partial void LogRemoved(int conversations, int files, int records);

    [LoggerMessage(Level = LogLevel.Error, Message = "What is too old could not be removed")]
    private partial void LogFailed(Exception failure);
}
