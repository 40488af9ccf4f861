using System.CommandLine;
using ServiceBot.Staff.Transcripts;

namespace ServiceBot.Commands;

internal static class TranscriptsCommand
{
    public static Command Create(CommandHost host)
    {
        var folder = new Option<DirectoryInfo>("--out") { Description = "The folder to write into.", Required = true };
        var masked = new Option<bool>("--masked") { Description = "Mask e-mail addresses, telephone numbers, serial numbers and IMEIs." };
        var export = new Command("export", "Writes one .transcript file a conversation, as the Bot Framework Emulator opens them.") { folder, masked };
        export.SetAction((parsed, cancellationToken) => host.RunAsync(
            async services =>
            {
                var written = await services.GetRequiredService<TranscriptExport>().WriteAsync(parsed.GetRequiredValue(folder), parsed.GetValue(masked), cancellationToken);
                await host.Console.Out.WriteLineAsync($"{written} transcripts.");
                return CommandLine.Done;
            },
            cancellationToken));
        return new("transcripts", "What was said.") { export };
    }
}
