using System.CommandLine;

namespace ServiceBot.Commands;

/// <summary>What is typed after <c>dotnet run --project Bot --</c>. Without a command, the host serves.</summary>
internal static class CommandLine
{
    public const int Done = 0;
    public const int BadData = 1;
    public const int WrongUsage = 2;

    /// <returns>The exit code of the command, or null where there is none and the host is to serve.</returns>
    public static async Task<int?> TryRunAsync(string[] args) => IsCommand(args) ? await RunAsync(args, new CommandConsole(Console.Out, Console.Error)) : null;

    public static async Task<int> RunAsync(string[] args, CommandConsole console, IReadOnlyDictionary<string, string?>? settings = null)
    {
        var root = Root(new CommandHost(console, settings));
        var parsed = root.Parse(args);
        if (parsed.Errors.Count > 0)
        {
            foreach (var error in parsed.Errors)
                await console.Error.WriteLineAsync(error.Message);
            await console.Error.WriteLineAsync("Try: dotnet run --project Bot -- --help");
            return WrongUsage;
        }

        return await parsed.InvokeAsync(new InvocationConfiguration { Output = console.Out, Error = console.Error });
    }

    // Whatever begins like a setting (--urls=…, --Section:Key value) is for the host.
    private static bool IsCommand(string[] args) =>
        args is [var first, ..] && (first is "--help" or "-h" or "-?" or "--version" || !(first.StartsWith('-') || first.StartsWith('/') || first.Contains('=', StringComparison.Ordinal)));

    private static RootCommand Root(CommandHost host) => new("An after-sales service desk that customers chat with. Without a command it serves.")
    {
        ImportCommands.Create(host),
        StaffCommands.Create(host),
        KeyCommands.CreateApiKey(host),
        KeyCommands.CreateDirectLine(host),
        TranscriptsCommand.Create(host),
        UnderstandingCommands.CreateUnderstand(host),
        UnderstandingCommands.CreateEvaluate(host),
        BackupCommand.Create(host),
    };
}
