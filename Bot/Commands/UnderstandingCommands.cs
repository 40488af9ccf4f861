using System.CommandLine;
using ServiceBot.Understanding;

namespace ServiceBot.Commands;

internal static class UnderstandingCommands
{
    public static Command CreateUnderstand(CommandHost host)
    {
        var line = new Argument<string>("TEXT") { Description = "What a customer might write." };
        var command = new Command("understand", "Says what the bot understands of a line.") { line };
        command.SetAction((parsed, _) => host.RunAsync(services =>
            services.GetRequiredService<UnderstandCommand>().Run(parsed.GetRequiredValue(line), host.Console.Out)));
        return command;
    }

    public static Command CreateEvaluate(CommandHost host)
    {
        var file = new Argument<FileInfo>("FILE") { Description = "JSON Lines {text, locale, intent, alt}." };
        var command = new Command("evaluate", "Says how many of a file's lines the bot understands.") { file };
        command.SetAction((parsed, _) => Run(host, parsed.GetRequiredValue(file)));
        return command;
    }

    private static async Task<int> Run(CommandHost host, FileInfo file)
    {
        if (file.Exists)
            return await host.RunAsync(services => services.GetRequiredService<EvaluateCommand>().Run(file.FullName, host.Console.Out));
        await host.Console.Error.WriteLineAsync($"There is no file {file.FullName}.");
        return CommandLine.WrongUsage;
    }
}
