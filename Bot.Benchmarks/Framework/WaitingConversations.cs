using System.Globalization;
using System.Security.Claims;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Integration.AspNet.Core;
using Microsoft.Bot.Schema;

namespace ServiceBot.Benchmarks.Framework;

/// <summary>How much memory a conversation holds that waits for an answer, which may be for days.</summary>
internal static class WaitingConversations
{
    private const int Some = 200, Many = 5000;

    /// <returns>Bytes for each conversation that waits in the second prompt of the form.</returns>
    public static async Task<long> MeasureAsync()
    {
        var bot = FormBot.On(new MemoryStorage());
        var adapter = new CloudAdapter();
        await OpenAsync(adapter, bot, 0, Some);
        var before = GC.GetTotalMemory(forceFullCollection: true);
        await OpenAsync(adapter, bot, Some, Many);
        var held = GC.GetTotalMemory(forceFullCollection: true) - before;
        GC.KeepAlive(bot);
        return held / Many;
    }

    private static async Task OpenAsync(CloudAdapter adapter, FormBot bot, int first, int count)
    {
        for (var i = first; i < first + count; i++)
        {
            foreach (var line in Line.Form.Take(2))
                await adapter.ProcessActivityAsync(new ClaimsIdentity(), Said(i, line.Said), bot.OnTurnAsync, CancellationToken.None);
        }
    }

    private static Activity Said(int conversation, string text)
    {
        var name = conversation.ToString(CultureInfo.InvariantCulture);
        return new Activity
        {
            Type = ActivityTypes.Message,
            Id = name,
            ChannelId = "directline",
            ServiceUrl = "http://127.0.0.1:9",
            From = new ChannelAccount($"user-{name}", "User"),
            Recipient = new ChannelAccount("bot", "Bot"),
            Conversation = new ConversationAccount(id: $"conversation-{name}"),
            DeliveryMode = DeliveryModes.ExpectReplies,
            Locale = "en-US",
            Text = text,
        };
    }
}
