using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Integration.AspNet.Core;
using Microsoft.Bot.Builder.TraceExtensions;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.Configuration;
using ServiceBot.Tests.BotFramework.Schema;

namespace ServiceBot.Tests.BotFramework.Connector;

public sealed class CloudAdapterTests : IDisposable
{
    private const string Message = """
        {"type":"message","id":"in-1","text":"hi","channelId":"emulator","serviceUrl":"http://localhost:1",
         "from":{"id":"user"},"recipient":{"id":"bot"},"conversation":{"id":"c|livechat"}}
        """;

    private readonly Channel _channel = new();
    private readonly CloudAdapter _adapter;

    public CloudAdapterTests()
    {
        _adapter = new CloudAdapter(new ConfigurationBuilder().Build(), _channel);
    }

    public void Dispose() => _channel.Dispose();

    [Fact]
    public async Task A_message_is_answered_by_the_channels_interface()
    {
        var response = await PostAsync(Message);

        Assert.Equal(200, response.Status);
        Assert.Empty(response.Body);
        var (method, url, body) = Assert.Single(_channel.Requests);
        Assert.Equal("POST http://localhost:1/v3/conversations/c%7Clivechat/activities/in-1", $"{method} {url}");
        Assert.Equal("echo hi", (string?)Wire.Parse(body)["text"]);
    }

    [Fact]
    public async Task Turns_of_one_channel_share_one_client()
    {
        await PostAsync(Message);
        var made = _channel.ClientsMade;
        await PostAsync(Message);
        await PostAsync(Message);

        Assert.Equal(made, _channel.ClientsMade);
        Assert.Equal(3, _channel.Requests.Count);
    }

    [Fact]
    public async Task Expected_replies_are_in_the_response()
    {
        var response = await PostAsync(Message.Replace("\"hi\"", "\"hi\",\"deliveryMode\":\"expectReplies\"", StringComparison.Ordinal));

        Assert.Equal("echo hi", (string?)Wire.Parse(response.Body).SelectToken("activities[0].text"));
        Assert.Empty(_channel.Requests);
    }

    [Fact]
    public async Task An_invoke_is_answered_in_the_response()
    {
        Assert.Equal(501, (await PostAsync(Message.Replace("\"message\"", "\"invoke\"", StringComparison.Ordinal))).Status);
    }

    [Theory]
    [InlineData("")]
    [InlineData("nonsense")]
    [InlineData("[]")]
    [InlineData("{}")]
    public async Task What_is_no_activity_is_a_bad_request(string body)
    {
        Assert.Equal(400, (await PostAsync(body)).Status);
    }

    [Fact]
    public async Task Who_is_not_believed_gets_401()
    {
        var settings = new Dictionary<string, string?> { ["MicrosoftAppId"] = "bot-app", ["MicrosoftAppPassword"] = "secret" };
        var adapter = new CloudAdapter(new ConfigurationBuilder().AddInMemoryCollection(settings).Build(), _channel);

        Assert.Equal(401, (await PostAsync(Message, adapter)).Status);
        Assert.Empty(_channel.Requests);
    }

    [Fact]
    public async Task Traces_go_to_the_Emulator_only()
    {
        await PostAsync(Message.Replace("\"emulator\"", "\"msteams\"", StringComparison.Ordinal), bot: new Tracing());
        Assert.Empty(_channel.Requests);

        await PostAsync(Message, bot: new Tracing());
        Assert.Single(_channel.Requests);
    }

    [Fact]
    public async Task A_conversation_is_continued_at_its_service_url()
    {
        var reference = Wire.Read(Message).GetConversationReference();

        await _adapter.ContinueConversationAsync(
            string.Empty,
            reference,
            (turn, token) => turn.SendActivityAsync("Your repair is ready.", cancellationToken: token),
            CancellationToken.None);

        var request = Assert.Single(_channel.Requests);
        Assert.StartsWith("http://localhost:1/v3/conversations/c%7Clivechat/activities", request.Url, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_conversation_is_opened_and_spoken_in()
    {
        _channel.Answer = () => Channel.Json(System.Net.HttpStatusCode.Created, """{"id":"new"}""");

        await _adapter.CreateConversationAsync(
            string.Empty,
            "emulator",
            "http://localhost:1",
            "audience",
            new ConversationParameters { Bot = new ChannelAccount("bot") },
            (turn, token) => turn.SendActivityAsync("hello", cancellationToken: token),
            CancellationToken.None);

        Assert.Equal("http://localhost:1/v3/conversations", _channel.Requests[0].Url);
        Assert.Contains("/v3/conversations/new/activities", _channel.Requests[1].Url, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_turn_knows_who_asked()
    {
        object? identity = null;
        await _adapter.ContinueConversationAsync(
            "app",
            Wire.Read(Message).GetConversationReference(),
            (turn, _) =>
            {
                identity = turn.TurnState[BotAdapter.BotIdentityKey];
                return Task.CompletedTask;
            },
            CancellationToken.None);

        var claims = Assert.IsType<System.Security.Claims.ClaimsIdentity>(identity);
        Assert.Equal("app", claims.FindFirst(AuthenticationConstants.AudienceClaim)?.Value);
    }

    private async Task<(int Status, string Body)> PostAsync(string body, CloudAdapter? adapter = null, IBot? bot = null)
    {
        var context = new DefaultHttpContext();
        context.Request.Method = "POST";
        context.Request.Body = new MemoryStream(Encoding.UTF8.GetBytes(body));
        context.Response.Body = new MemoryStream();

        await (adapter ?? _adapter).ProcessAsync(context.Request, context.Response, bot ?? new Echo());

        context.Response.Body.Position = 0;
        return (context.Response.StatusCode, await new StreamReader(context.Response.Body).ReadToEndAsync());
    }

    private sealed class Echo : ActivityHandler
    {
        protected override Task OnMessageActivityAsync(ITurnContext<IMessageActivity> turnContext, CancellationToken cancellationToken) =>
            turnContext.SendActivityAsync(MessageFactory.Text($"echo {turnContext.Activity.Text}"), cancellationToken);
    }

    private sealed class Tracing : IBot
    {
        public Task OnTurnAsync(ITurnContext turnContext, CancellationToken cancellationToken = default) =>
            turnContext.TraceActivityAsync("state", cancellationToken: cancellationToken);
    }
}
