using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.TraceExtensions;
using Newtonsoft.Json.Linq;

namespace ServiceBot.Turns;

/// <summary>What the bot took a message for, as a trace in the Emulator's log. Nobody else gets one, and whoever waits for replies gets replies alone.</summary>
internal static class Traces
{
    private const string Name = "understood";
    private const string ValueType = "servicebot/understood";

    public static Task SendAsync(ITurnContext context, UnitOfWork work)
    {
        if (context.Activity.ChannelId != Microsoft.Bot.Connector.Channels.Emulator || work.InReply || TurnNote.Read(work.Understood) is not { } note)
            return Task.CompletedTask;
        var value = new JObject
        {
            ["certainty"] = note.Certainty,
            ["topics"] = new JArray(note.Topics),
            ["percent"] = note.Percent,
            ["waitsFor"] = note.Step,
            ["outcome"] = note.Outcome.ToString(),
        };
        return context.TraceActivityAsync(Name, value, ValueType, $"{note.Certainty} {string.Join(", ", note.Topics)}".TrimEnd());
    }
}
