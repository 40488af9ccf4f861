using Microsoft.Bot.Schema;
using ServiceBot.Storage;
using ServiceBot.Turns;

namespace ServiceBot.Staff.Replay;

/// <summary>Says a customer's lines once more, to the desk as it is now.</summary>
internal sealed class ChatReplay(IServiceProvider services)
{
    private const string Door = "replay";
    private const int MostLines = 200;

    /// <returns>The log that comes of it, as entries that were never stored.</returns>
    public async Task<IReadOnlyList<ActivityRow>> RunAsync(ConversationRow conversation, IEnumerable<ActivityRow> log, CancellationToken cancellationToken)
    {
        var (store, clock) = (new ReplayStore(), new ReplayClock());
        var runner = ActivatorUtilities.CreateInstance<TurnRunner>(services, store, clock);
        // Of a door of its own, so that the conversation itself is neither locked nor found; its id decides who speaks.
        var key = new ConversationKey(Door, conversation.ChannelId, conversation.ConversationId);
        foreach (var said in log.Where(IsSaid).Take(MostLines))
        {
            clock.Now = said.At;
            await runner.RunAsync(
                new CustomerTurn
                {
                    Conversation = key,
                    Receive = () => Received(said),
                    Type = said.Type,
                    Sender = said.Sender,
                    Reference = conversation.Reference,
                    SignedInAs = conversation.SignedInAs,
                    TimeZone = conversation.TimeZone,
                },
                cancellationToken);
        }

        return [.. store.Log.Select(Row)];
    }

    private static bool IsSaid(ActivityRow entry) => !entry.FromBot && entry.Kind == EntryKind.Send && entry.Type is ActivityTypes.Message or ActivityTypes.ConversationUpdate;

    private static Activity Received(ActivityRow said)
    {
        var activity = ActivityJson.Parse(said.Json);
        activity.Id = null;
        activity.From ??= new ChannelAccount(said.Sender);
        return activity;
    }

    private static ActivityRow Row(LogEntry entry) => new()
    {
        Sequence = entry.Sequence,
        Kind = entry.Kind,
        FromBot = entry.FromBot,
        Type = entry.Type,
        ActivityId = entry.ActivityId,
        Sender = entry.Sender,
        At = entry.At,
        NotBefore = entry.NotBefore,
        Json = entry.Json,
    };
}
