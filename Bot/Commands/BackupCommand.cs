using System.CommandLine;
using Microsoft.Data.Sqlite;
using ServiceBot.Storage;

namespace ServiceBot.Commands;

internal static class BackupCommand
{
    public static Command Create(CommandHost host)
    {
        var file = new Argument<FileInfo>("FILE") { Description = "The file to write; it must not exist." };
        var command = new Command("backup", "Writes a consistent copy of the database, while the host goes on serving.") { file };
        command.SetAction((parsed, cancellationToken) => host.RunAsync(services => RunAsync(host, services, parsed.GetRequiredValue(file)), cancellationToken));
        return command;
    }

    private static async Task<int> RunAsync(CommandHost host, IServiceProvider services, FileInfo file)
    {
        if (file.Exists)
        {
            await host.Console.Error.WriteLineAsync($"{file.FullName} exists already; a backup never replaces a file.");
            return CommandLine.WrongUsage;
        }

        file.Directory?.Create();
        var unfinished = file.FullName + ".part";
        File.Delete(unfinished);
        Copy(services.GetRequiredService<DatabaseFile>().ConnectionString, unfinished);
        File.Move(unfinished, file.FullName);
        await host.Console.Out.WriteLineAsync($"{file.FullName}: {new FileInfo(file.FullName).Length} bytes.");
        return CommandLine.Done;
    }

    // SQLite's own online copy. What it makes holds customers' data, like the database: its owner's eyes only.
    private static void Copy(string source, string target)
    {
        if (!OperatingSystem.IsWindows())
            File.Open(target, new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write, UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite }).Dispose();
        using var from = SqliteConnections.Open(source);
        using var to = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = target, Pooling = false }.ToString());
        to.Open();
        from.BackupDatabase(to);
        using var check = to.CreateCommand();
        check.CommandText = "PRAGMA journal_mode = delete";
        check.ExecuteNonQuery();
    }
}
