using System.Net;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;
using Newtonsoft.Json.Linq;

namespace ServiceBot.Tests.BotFramework.Builder;

public class ActivityHandlerTests
{
    private readonly Recorder _bot = new();
    private readonly Turn _adapter = new();

    [Theory]
    [InlineData(ActivityTypes.Message, "message")]
    [InlineData(ActivityTypes.MessageUpdate, "message update")]
    [InlineData(ActivityTypes.MessageDelete, "message delete")]
    [InlineData(ActivityTypes.EndOfConversation, "end")]
    [InlineData(ActivityTypes.Typing, "typing")]
    [InlineData(ActivityTypes.Command, "command")]
    [InlineData(ActivityTypes.CommandResult, "command result")]
    [InlineData("ping", "unrecognized")]
    [InlineData(ActivityTypes.DeleteUserData, "unrecognized")]
    public async Task Every_type_has_its_method(string type, string expected)
    {
        await ReceiveAsync(new Activity(type));

        Assert.Equal([expected], _bot.Calls);
    }

    [Fact]
    public async Task Members_who_came_are_greeted_unless_it_is_the_bot_alone()
    {
        await ReceiveAsync(new Activity(ActivityTypes.ConversationUpdate) { MembersAdded = [new ChannelAccount("bot")] });
        Assert.Empty(_bot.Calls);

        await ReceiveAsync(new Activity(ActivityTypes.ConversationUpdate)
        {
            MembersAdded = [new ChannelAccount("bot"), new ChannelAccount("user")],
            MembersRemoved = [],
        });
        Assert.Equal(["added bot,user"], _bot.Calls);
    }

    [Fact]
    public async Task Members_who_went_are_noticed()
    {
        await ReceiveAsync(new Activity(ActivityTypes.ConversationUpdate) { MembersRemoved = [new ChannelAccount("user")] });

        Assert.Equal(["removed user"], _bot.Calls);
    }

    [Fact]
    public async Task Reactions_are_added_and_removed()
    {
        await ReceiveAsync(new Activity(ActivityTypes.MessageReaction)
        {
            ReactionsAdded = [new MessageReaction("like")],
            ReactionsRemoved = [new MessageReaction("sad")],
        });

        Assert.Equal(["+like", "-sad"], _bot.Calls);
    }

    [Theory]
    [InlineData("tokens/response", "token event")]
    [InlineData("SetTestOptions", "event SetTestOptions")]
    public async Task Tokens_come_as_an_event_of_their_own(string name, string expected)
    {
        await ReceiveAsync(new Activity(ActivityTypes.Event) { Name = name });

        Assert.Equal([expected], _bot.Calls);
    }

    [Theory]
    [InlineData("add", "installed")]
    [InlineData("add-upgrade", "installed")]
    [InlineData("remove", "uninstalled")]
    public async Task Installations_are_told_apart(string action, string expected)
    {
        await ReceiveAsync(new Activity(ActivityTypes.InstallationUpdate) { Action = action });

        Assert.Equal([expected], _bot.Calls);
    }

    [Fact]
    public async Task An_invoke_that_nobody_knows_is_answered_with_501()
    {
        await ReceiveAsync(new Activity(ActivityTypes.Invoke) { Name = "unknown" });

        Assert.Equal((int)HttpStatusCode.NotImplemented, Answer().Status);
    }

    [Fact]
    public async Task A_card_action_is_handed_over_typed_and_answered()
    {
        await ReceiveAsync(new Activity(ActivityTypes.Invoke)
        {
            Name = "adaptiveCard/action",
            Value = JObject.Parse("""{"action":{"type":"Action.Execute","verb":"confirm"}}"""),
        });

        Assert.Equal(200, Answer().Status);
        Assert.Equal("confirm", Assert.IsType<AdaptiveCardInvokeResponse>(Answer().Body).Value);
    }

    [Fact]
    public async Task A_card_action_without_a_value_is_a_bad_request()
    {
        await ReceiveAsync(new Activity(ActivityTypes.Invoke) { Name = "adaptiveCard/action" });

        Assert.Equal(400, Answer().Status);
    }

    [Fact]
    public async Task An_activity_without_a_type_is_refused()
    {
        await Assert.ThrowsAsync<ArgumentException>(() => ReceiveAsync(new Activity()));
    }

    private Task ReceiveAsync(Activity activity)
    {
        activity.ApplyConversationReference(Turn.Message().GetConversationReference(), isIncoming: true);
        return _adapter.RunAsync(activity, _bot.OnTurnAsync);
    }

    private InvokeResponse Answer() => Assert.IsType<InvokeResponse>(
        Assert.Single(_adapter.Sent, activity => activity.Type == ActivityTypesEx.InvokeResponse).Value);
}
