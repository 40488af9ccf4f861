using Microsoft.Bot.Schema;
using Microsoft.Extensions.DependencyInjection;
using ServiceBot.Channels;
using ServiceBot.Storage;
using ServiceBot.Tests.Hosting;
using ServiceBot.Turns;

namespace ServiceBot.Tests.Conversations;

/// <summary>Straight into the pipeline, without HTTP.</summary>
public sealed class PipelineClient(DeskHost desk, string conversationId, Script script) : ICustomerClient
{
    private readonly ConversationKey _key = new(ConversationKey.DirectLine, "directline", conversationId);
    private long _heard;
    private int _sent;

    public Task JoinAsync() => RunAsync(activity =>
    {
        activity.Type = ActivityTypes.ConversationUpdate;
        activity.MembersAdded = [new ChannelAccount("bot"), activity.From];
    });

    public Task SayAsync(string text) => RunAsync(activity =>
    {
        activity.Type = ActivityTypes.Message;
        activity.Text = text;
    });

    public async Task<IReadOnlyList<Activity>> HearAsync()
    {
        var entries = await Pace.CatchUpAsync(desk, _key, _heard);
        if (entries.Count > 0)
            _heard = entries[^1].Sequence;
        return [.. entries.Where(e => e.FromBot && e.Type == ActivityTypes.Message).Select(e => ActivityJson.Parse(e.Json))];
    }

    private async Task RunAsync(Action<Activity> fill)
    {
        var activity = new Activity
        {
            ChannelId = "directline",
            ServiceUrl = "https://directline.example/",
            Conversation = new ConversationAccount(id: _key.ConversationId),
            From = new ChannelAccount(script.SignedInAs is { } id ? $"dl_{id}" : "guest", "customer", role: RoleTypes.User),
            Recipient = new ChannelAccount("bot", "bot", role: RoleTypes.Bot),
            Locale = script.Locale,
        };
        fill(activity);
        var json = ActivityJson.Write(activity);
        var reference = activity.GetConversationReference();
        await desk.Services.GetRequiredService<TurnRunner>().RunAsync(
            new CustomerTurn
            {
                Conversation = _key,
                Receive = () => ActivityJson.Parse(json),
                Type = activity.Type,
                Sender = activity.From.Id,
                ClientActivityId = $"client-{_sent++}",
                Reference = References.Write(reference),
                SignedInAs = script.SignedInAs,
                Locale = script.Locale,
            },
            CancellationToken.None);
    }
}
