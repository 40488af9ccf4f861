using System.CommandLine;
using ServiceBot.Understanding;

namespace ServiceBot.Commands;

internal static class UnderstandingCommands
{
    private const int Listed = 50;

    public static Command CreateUnderstand(CommandHost host)
    {
        var text = new Argument<string>("TEXT") { Description = "What a customer might write." };
        var command = new Command("understand", "Shows what the bot understands of a line: topics with scores, why, and what it read out of it.") { text };
        command.SetAction((parsed, cancellationToken) => host.RunAsync(
            services => Task.FromResult(services.GetRequiredService<UnderstandCommand>().Run(parsed.GetRequiredValue(text), host.Console.Out)),
            cancellationToken));
        command.Add(CreateQueue(host));
        command.Add(CreateLearn(host));
        command.Add(CreateDismiss(host));
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

    private static Command CreateQueue(CommandHost host)
    {
        var count = new Option<int>("--count") { Description = "How many lines.", DefaultValueFactory = _ => Listed };
        var command = new Command("queue", "Lists what was not understood, the most frequent first: id, count, language, last seen, channels, nearest topic, example.") { count };
        command.SetAction((parsed, cancellationToken) => host.RunAsync(
            services => services.GetRequiredService<MissedLinesCommand>().ListAsync(parsed.GetValue(count), host.Console.Out, cancellationToken), cancellationToken));
        return command;
    }

    private static Command CreateLearn(CommandHost host)
    {
        var id = new Argument<string>("ID") { Description = "As queue shows it." };
        var topic = new Argument<string>("TOPIC") { Description = "What the line is about, such as repair_request." };
        var wording = new Option<string?>("--as") { Description = "Another wording to learn instead of the example." };
        var command = new Command("learn", "Adds a line of the queue to a topic's phrases.") { id, topic, wording };
        command.SetAction((parsed, cancellationToken) => host.RunAsync(
            services => services.GetRequiredService<MissedLinesCommand>().LearnAsync(
                parsed.GetRequiredValue(id), parsed.GetRequiredValue(topic), parsed.GetValue(wording), host.Console.Out, cancellationToken),
            cancellationToken));
        return command;
    }

    private static Command CreateDismiss(CommandHost host)
    {
        var id = new Argument<string>("ID") { Description = "As queue shows it." };
        var command = new Command("dismiss", "Takes a line out of the queue without learning it.") { id };
        command.SetAction((parsed, cancellationToken) => host.RunAsync(
            services => services.GetRequiredService<MissedLinesCommand>().DismissAsync(parsed.GetRequiredValue(id), host.Console.Out, cancellationToken), cancellationToken));
        return command;
    }
}
