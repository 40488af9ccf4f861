using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using ServiceBot.Commands;
using ServiceBot.Staff;
using ServiceBot.Staff.Index;
using ServiceBot.Storage;

namespace ServiceBot.Tests.Staff;

public sealed class BackupTests : IDisposable
{
    private readonly string _directory = Directory.CreateTempSubdirectory("servicebot-backup-").FullName;

    [Fact]
    public async Task What_was_said_until_a_backup_is_there_after_a_restore_and_the_index_notices_that_the_log_is_another()
    {
        var copy = Path.Combine(_directory, "copy.db");
        using (var serving = new StaffSite())
        {
            await serving.WriteToAsync("before", "said before");
            using var browser = await serving.SignedInAsync(StaffRoles.Reviewer);
            await browser.GetStringAsync(new Uri("/staff/transcripts", UriKind.Relative));
            await using var said = new StringWriter();
            Assert.Equal(0, await CommandLine.RunAsync(
                ["backup", copy], new CommandConsole(said, said), new Dictionary<string, string?> { ["ConnectionStrings:ServiceBot"] = serving.Host.Services.GetRequiredService<DatabaseFile>().ConnectionString }));
            await serving.WriteToAsync("after", "said after");
            await browser.GetStringAsync(new Uri("/staff/transcripts", UriKind.Relative));
            SqliteConnection.ClearAllPools();
            // The index of the log that went on lies beside the restored copy.
            var index = serving.Host.Services.GetRequiredService<IndexFile>();
            using (var open = index.Open())
                open.Run("PRAGMA wal_checkpoint(TRUNCATE)");
            File.Copy(index.Path, Path.Combine(_directory, "copy.index.db"));
        }

        using var restored = new StaffSite(new Dictionary<string, string?> { ["ConnectionStrings:ServiceBot"] = $"Data Source={copy}" });
        restored.Host.Clock.Advance(TimeSpan.FromHours(1));
        await restored.WriteToAsync("new", "said anew");
        await restored.WriteToAsync("newer", "said once more");
        using var later = await restored.SignedInAsync(StaffRoles.Reviewer);
        var list = await later.GetStringAsync(new Uri("/staff/transcripts", UriKind.Relative));

        Assert.Contains("/staff/transcripts/before", list);
        Assert.Contains("/staff/transcripts/new\"", list);
        Assert.Contains("/staff/transcripts/newer", list);
        Assert.DoesNotContain("/staff/transcripts/after", list);
    }

    public void Dispose()
    {
        SqliteConnection.ClearAllPools();
        Directory.Delete(_directory, recursive: true);
    }
}
