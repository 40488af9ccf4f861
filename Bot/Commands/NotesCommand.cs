using System.CommandLine;
using ServiceBot.Importing;
using ServiceBot.Understanding.Notes;

namespace ServiceBot.Commands;

/// <summary><c>import notes</c>: what was asked elsewhere than in the chat.</summary>
internal static class NotesCommand
{
    public static Command Create(CommandHost host)
    {
        var file = new Argument<FileInfo>("FILE") { Description = "CSV with a column text, and if there are any channel, locale and at." };
        var channel = new Option<string>("--channel") { Description = "Where notes come from whose line does not say.", DefaultValueFactory = _ => "hotline" };
        var skipBad = new Option<bool>("--skip-bad") { Description = "Import the good lines and list the rest." };
        var command = new Command("notes", "Notes of the hotline and of other places: what the desk would not have understood is counted in its queue.") { file, channel, skipBad };
        command.SetAction((parsed, cancellationToken) => RunAsync(
            host, parsed.GetRequiredValue(file), parsed.GetValue(channel)!, parsed.GetValue(skipBad) ? ImportMode.SkipBad : ImportMode.AllOrNothing, cancellationToken));
        return command;
    }

    private static async Task<int> RunAsync(CommandHost host, FileInfo file, string channel, ImportMode mode, CancellationToken cancellationToken)
    {
        if (!file.Exists)
        {
            await host.Console.Error.WriteLineAsync($"There is no file {file.FullName}.");
            return CommandLine.WrongUsage;
        }

        return await host.RunAsync(
            async services =>
            {
                await using var stream = file.OpenRead();
                var report = await services.GetRequiredService<NotesImport>().TakeAsync(stream, file.Name, channel, mode, cancellationToken);
                foreach (var fault in report.Faults)
                    await host.Console.Error.WriteLineAsync(fault.ToString());
                var bad = report.Faults.Select(fault => fault.Entry).Distinct().Count();
                await host.Console.Out.WriteLineAsync(
                    !report.Written ? $"{Lines(bad)} bad: nothing was imported."
                    : $"notes: {report.Waiting} new in the queue, {report.Understood} understood, {report.Known} known already.{(bad == 0 ? "" : $" {Lines(bad)} bad and left out.")}");
                return report.Written ? CommandLine.Done : CommandLine.BadData;
            },
            cancellationToken);
    }

    private static string Lines(int count) => count == 1 ? "1 line is" : $"{count} lines are";
}
