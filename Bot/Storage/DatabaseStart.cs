using Microsoft.EntityFrameworkCore;

namespace ServiceBot.Storage;

/// <summary>Brings the database file to this version's schema before anything else touches it.</summary>
internal static class DatabaseStart
{
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;

    public static async Task MigrateAsync(IServiceProvider services, CancellationToken cancellationToken)
    {
        var file = services.GetRequiredService<DatabaseFile>();
        MakeDirectory(file.Directory);
        await using var held = await LockAsync(file.Path + ".migrating", services.GetRequiredService<TimeProvider>(), cancellationToken);
        await using var db = await services.GetRequiredService<IDbContextFactory<ServiceBotDb>>().CreateDbContextAsync(cancellationToken);
        await ClearLeftOverLockAsync(db, cancellationToken);
        await db.Database.MigrateAsync(cancellationToken);
    }

    private static void MakeDirectory(string directory)
    {
        if (Directory.Exists(directory))
            return;
        if (OperatingSystem.IsWindows())
            Directory.CreateDirectory(directory);
        else
            Directory.CreateDirectory(directory, OwnerOnly);
    }

    /// <summary>The operating system gives this lock back when the process dies, however it dies.</summary>
    private static async Task<FileStream> LockAsync(string path, TimeProvider time, CancellationToken cancellationToken)
    {
        while (true)
        {
            try
            {
                return new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            }
            catch (IOException)
            {
                await Task.Delay(TimeSpan.FromMilliseconds(100), time, cancellationToken);
            }
        }
    }

    /// <summary>EF's own migration lock is a row that outlives a killed process; whoever holds the file lock may clear it.</summary>
    private static async Task ClearLeftOverLockAsync(ServiceBotDb db, CancellationToken cancellationToken)
    {
        var exists = await db.Database
            .SqlQueryRaw<int>("SELECT count(*) AS Value FROM sqlite_master WHERE type = 'table' AND name = '__EFMigrationsLock'")
            .SingleAsync(cancellationToken);
        if (exists == 1)
            await db.Database.ExecuteSqlRawAsync("DELETE FROM \"__EFMigrationsLock\"", cancellationToken);
    }
}
