using System.Text;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.DependencyInjection;
using Newtonsoft.Json.Linq;
using ServiceBot.Tests.Hosting;
using ServiceBot.Turns;

namespace ServiceBot.Tests.Guard;

public sealed class DoorGuardTests
{
    private const string Pasted = "my password is hunter2x";

    [Fact]
    public void A_password_is_removed_wherever_an_activity_can_carry_words()
    {
        using var desk = new DeskHost();
        var activity = new Activity(ActivityTypes.Message)
        {
            Text = Pasted,
            Summary = Pasted,
            Speak = Pasted,
            TopicName = Pasted,
            Name = Pasted,
            Value = JObject.FromObject(new { note = Pasted }),
            ChannelData = JObject.FromObject(new { inner = new { note = Pasted } }),
            From = new ChannelAccount("u", Pasted),
            Conversation = new ConversationAccount(id: "c", name: Pasted),
            Attachments = [new Attachment("text/plain", name: Pasted, content: Pasted)],
            SuggestedActions = new SuggestedActions(actions: [new CardAction(ActionTypes.ImBack, Pasted, value: Pasted)]),
            Properties = JObject.FromObject(new { unknown = Pasted }),
        };

        var replaced = desk.Services.GetRequiredService<DoorGuard>()
            .Redact(activity, new ConversationSnapshot { Key = new ConversationKey(ConversationKey.Connector, "emulator", "c") }).Replaced;

        Assert.True(replaced);
        Assert.DoesNotContain("hunter2x", Encoding.UTF8.GetString(ActivityJson.Write(activity).Span), StringComparison.Ordinal);
    }
}
