using System.CommandLine;
using ServiceBot.Understanding;

namespace ServiceBot.Commands;

internal static class UnderstandingCommands
{
    public static Command CreateUnderstand(CommandHost host)
    {
        var text = new Argument<string>("TEXT") { Description = "What a customer might write." };
        var command = new Command("understand", "Shows what the bot understands of a line: topics with scores, and what it read out of it.") { text };
        command.SetAction((parsed, cancellationToken) => host.RunAsync(
            services => Task.FromResult(services.GetRequiredService<UnderstandCommand>().Run(parsed.GetRequiredValue(text), host.Console.Out)),
            cancellationToken));
        return command;
    }

    public static Command CreateEvaluate(CommandHost host)
    {
        var file = new Argument<string>("FILE") { Description = "JSON Lines: {text, locale, intent, alt}." };
        var command = new Command("evaluate", "Measures how often the right topic is understood.") { file };
        command.SetAction((parsed, cancellationToken) => host.RunAsync(
            services => Task.FromResult(services.GetRequiredService<EvaluateCommand>().Run(parsed.GetRequiredValue(file), host.Console.Out)),
            cancellationToken));
        return command;
    }
}
