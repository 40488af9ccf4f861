using System.CommandLine;
using ServiceBot.Staff.Imports;
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
        return new("transcripts", "What was said.") { export, CreateImport(host) };
    }

    private static Command CreateImport(CommandHost host)
    {
        var from = new Argument<string>("PATH") { Description = "A .transcript or .json file with an array of activities, or a folder of such files." };
        var channel = new Option<string>("--channel") { Description = "Where the chats were held, such as hotline-chat.", DefaultValueFactory = _ => "import" };
        var import = new Command("import", "Takes in chats of another desk, to be read and scored beside our own; a bad file is named and left out whole.") { from, channel };
        import.SetAction((parsed, cancellationToken) => host.RunAsync(
            services => ImportAsync(host, services.GetRequiredService<TranscriptImport>(), parsed.GetRequiredValue(from), parsed.GetValue(channel)!, cancellationToken), cancellationToken));
        return import;
    }

    private static async Task<int> ImportAsync(CommandHost host, TranscriptImport import, string path, string channel, CancellationToken cancellationToken)
    {
        var files = Directory.Exists(path) ? Directory.EnumerateFiles(path).Where(IsTranscript).Order(StringComparer.Ordinal).ToList() : File.Exists(path) ? [path] : [];
        if (files.Count == 0)
        {
            await host.Console.Error.WriteLineAsync($"There is no transcript at {Path.GetFullPath(path)}.");
            return CommandLine.WrongUsage;
        }

        var (taken, known, bad) = (0, 0, 0);
        foreach (var file in files)
        {
            try
            {
                var isNew = await import.TakeAsync(await File.ReadAllTextAsync(file, cancellationToken), Path.GetFileNameWithoutExtension(file), channel, cancellationToken);
                (taken, known) = isNew ? (taken + 1, known) : (taken, known + 1);
            }
            catch (TranscriptFormatException wrong)
            {
                bad++;
                await host.Console.Error.WriteLineAsync($"{Path.GetFileName(file)}: {wrong.Message}.");
            }
        }

        await host.Console.Out.WriteLineAsync($"{taken} new, {known} known already, {bad} bad.");
        return bad == 0 ? CommandLine.Done : CommandLine.BadData;
    }

    private static bool IsTranscript(string file) => Path.GetExtension(file) is ".transcript" or ".json";
}
