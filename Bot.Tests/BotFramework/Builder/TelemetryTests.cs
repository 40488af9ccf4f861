using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;

namespace ServiceBot.Tests.BotFramework.Builder;

public sealed class TelemetryTests
{
    [Fact]
    public async Task Everything_that_happens_to_messages_is_reported_without_names_and_words()
    {
        var events = await TurnAsync(personal: false);

        Assert.Equal(
            ["BotMessageReceived", "BotMessageSend", "BotMessageUpdate", "BotMessageDelete"],
            events.Select(entry => entry.Name));
        Assert.Equal("user", events[0].Properties["fromId"]);
        Assert.DoesNotContain(events, entry => entry.Properties.ContainsKey("text") || entry.Properties.ContainsKey("fromName"));
    }

    [Fact]
    public async Task Words_are_reported_where_that_is_asked_for()
    {
        var events = await TurnAsync(personal: true);

        Assert.Equal("hi", events[0].Properties["text"]);
        Assert.Equal("answer", events[1].Properties["text"]);
    }

    private static async Task<List<(string Name, IDictionary<string, string> Properties)>> TurnAsync(bool personal)
    {
        var client = new Noting();
        var adapter = new Turn();
        adapter.Use(new TelemetryLoggerMiddleware(client, personal));
        await adapter.RunAsync(Turn.Message(), async (turn, token) =>
        {
            var sent = await turn.SendActivityAsync("answer", cancellationToken: token);
            await turn.UpdateActivityAsync(new Activity(ActivityTypes.Message) { Id = sent.Id, Text = "changed" }, token);
            await turn.DeleteActivityAsync(sent.Id, token);
        });
        return client.Events;
    }

    private sealed class Noting : IBotTelemetryClient
    {
        public List<(string Name, IDictionary<string, string> Properties)> Events { get; } = [];

        public void TrackEvent(string eventName, IDictionary<string, string>? properties = null, IDictionary<string, double>? metrics = null) =>
            Events.Add((eventName, properties!));

        public void TrackAvailability(
            string name,
            DateTimeOffset timeStamp,
            TimeSpan duration,
            string runLocation,
            bool success,
            string? message = null,
            IDictionary<string, string>? properties = null,
            IDictionary<string, double>? metrics = null)
        {
        }

        public void TrackDependency(
            string dependencyTypeName,
            string target,
            string dependencyName,
            string data,
            DateTimeOffset startTime,
            TimeSpan duration,
            string resultCode,
            bool success)
        {
        }

        public void TrackException(
            Exception exception,
            IDictionary<string, string>? properties = null,
            IDictionary<string, double>? metrics = null)
        {
        }

        public void TrackTrace(string message, Severity severityLevel, IDictionary<string, string> properties)
        {
        }

        public void Flush()
        {
        }
    }
}
