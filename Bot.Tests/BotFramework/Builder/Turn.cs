using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;

namespace ServiceBot.Tests.BotFramework.Builder;

/// <summary>An adapter that keeps what is sent, and turns on it.</summary>
internal sealed class Turn : BotAdapter
{
    public List<Activity> Sent { get; } = [];

    public List<Activity> Updated { get; } = [];

    public List<string> Deleted { get; } = [];

    public static Activity Message(string text = "hi") => new(ActivityTypes.Message)
    {
        Id = "in-1",
        ChannelId = "test",
        ServiceUrl = "https://test.example",
        Text = text,
        From = new ChannelAccount("user"),
        Recipient = new ChannelAccount("bot"),
        Conversation = new ConversationAccount(id: "c"),
    };

    public static TurnContext Of(Activity? activity = null) => new(new Turn(), activity ?? Message());

    public Task RunAsync(Activity activity, BotCallbackHandler bot) => RunAsync(new TurnContext(this, activity), bot);

    public Task RunAsync(TurnContext context, BotCallbackHandler bot) => RunPipelineAsync(context, bot, CancellationToken.None);

    public override Task<ResourceResponse[]> SendActivitiesAsync(
        ITurnContext turnContext,
        Activity[] activities,
        CancellationToken cancellationToken)
    {
        Sent.AddRange(activities);
        var first = Sent.Count - activities.Length + 1;
        return Task.FromResult(activities.Select((_, i) => new ResourceResponse($"out-{first + i}")).ToArray());
    }

    public override Task<ResourceResponse> UpdateActivityAsync(
        ITurnContext turnContext,
        Activity activity,
        CancellationToken cancellationToken)
    {
        Updated.Add(activity);
        return Task.FromResult(new ResourceResponse(activity.Id));
    }

    public override Task DeleteActivityAsync(
        ITurnContext turnContext,
        ConversationReference reference,
        CancellationToken cancellationToken)
    {
        Deleted.Add(reference.ActivityId);
        return Task.CompletedTask;
    }
}
