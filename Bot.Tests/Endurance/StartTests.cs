using Microsoft.Data.Sqlite;

namespace ServiceBot.Tests.Endurance;

/// <summary>EF Core's migration lock is a row, and outlives a process that is killed while it holds it.</summary>
public sealed class StartTests : IDisposable
{
    private readonly DirectoryInfo _directory = Directory.CreateTempSubdirectory("servicebot-start-");

    [Fact]
    public async Task A_start_killed_while_it_migrates_does_not_hang_the_next_one()
    {
        await using var desk = new DeskProcess(_directory.FullName);
        desk.Launch();
        await Until.TrueAsync(() => Task.FromResult(File.Exists(desk.DatabasePath) || !desk.IsRunning), TimeSpan.FromSeconds(60));
        await desk.KillAsync();

        await desk.StartAsync();
        StoredLog.AssertIsWhole(desk.DatabasePath);
    }

    [Fact]
    public async Task A_migration_lock_that_a_killed_process_left_behind_is_cleared()
    {
        await using var desk = new DeskProcess(_directory.FullName);
        using (var connection = new SqliteConnection($"Data Source={desk.DatabasePath};Pooling=False"))
        {
            connection.Open();
            using var command = connection.CreateCommand();
            command.CommandText = """
                CREATE TABLE "__EFMigrationsLock" ("Id" INTEGER NOT NULL CONSTRAINT "PK___EFMigrationsLock" PRIMARY KEY, "Timestamp" TEXT NOT NULL);
                INSERT INTO "__EFMigrationsLock" VALUES (1, '2026-09-08 02:00:00+00:00');
                """;
            command.ExecuteNonQuery();
        }

        await desk.StartAsync();
    }

    public void Dispose() => _directory.Delete(recursive: true);
}
