using System.Net;
using Microsoft.Bot.Connector;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Bot.Schema;
using ServiceBot.Tests.BotFramework.Schema;

namespace ServiceBot.Tests.BotFramework.Connector;

public sealed class ConnectorClientTests : IDisposable
{
    private const string Conversation = "a:1/b|livechat";

    private readonly Channel _channel = new();
    private readonly ConnectorClient _client;

    public ConnectorClientTests()
    {
        _client = ClientAt("http://localhost:53100/_connector");
    }

    private (HttpMethod Method, string Url, string Body) Request => Assert.Single(_channel.Requests);

    public void Dispose()
    {
        _client.Dispose();
        _channel.Dispose();
    }

    [Fact]
    public async Task A_reply_is_posted_below_the_service_url_with_every_id_escaped()
    {
        var reply = new Activity(ActivityTypes.Message)
        {
            Text = "好",
            ReplyToId = "in|1",
            Conversation = new ConversationAccount(id: Conversation),
        };

        var response = await _client.Conversations.ReplyToActivityAsync(reply);

        Assert.Equal(HttpMethod.Post, Request.Method);
        Assert.Equal("http://localhost:53100/_connector/v3/conversations/a%3A1%2Fb%7Clivechat/activities/in%7C1", Request.Url);
        Assert.Equal("好", (string?)Wire.Parse(Request.Body)["text"]);
        Assert.Equal("from-channel", response.Id);
    }

    [Fact]
    public async Task What_answers_nothing_is_posted_to_the_conversation()
    {
        await _client.Conversations.ReplyToActivityAsync(new Activity { Conversation = new ConversationAccount(id: "c") });

        Assert.EndsWith("/v3/conversations/c/activities", Request.Url, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nothing_that_is_null_is_sent()
    {
        await _client.Conversations.SendToConversationAsync("c", new Activity(ActivityTypes.Typing));

        Assert.Equal("""{"type":"typing"}""", Request.Body);
    }

    [Fact]
    public async Task Updates_deletions_members_and_histories_have_their_own_addresses()
    {
        _channel.Answer = () => Channel.Json(HttpStatusCode.OK, "{}");
        await _client.Conversations.UpdateActivityAsync("c", "a", new Activity());
        await _client.Conversations.SendConversationHistoryAsync("c", new Transcript());
        await _client.Conversations.GetConversationPagedMembersAsync("c", 5, "t/1");
        _channel.Answer = () => new HttpResponseMessage(HttpStatusCode.NoContent);
        await _client.Conversations.DeleteActivityAsync("c", "a");
        await _client.Conversations.DeleteConversationMemberAsync("c", "m");

        Assert.Equal(
            [
                "PUT v3/conversations/c/activities/a",
                "POST v3/conversations/c/activities/history",
                "GET v3/conversations/c/pagedmembers?pageSize=5&continuationToken=t%2F1",
                "DELETE v3/conversations/c/activities/a",
                "DELETE v3/conversations/c/members/m",
            ],
            _channel.Requests.Select(request => $"{request.Method} {request.Url.Split("/_connector/")[1]}"));
    }

    [Theory]
    [InlineData(HttpStatusCode.OK)]
    [InlineData(HttpStatusCode.Created)]
    [InlineData(HttpStatusCode.Accepted)]
    public async Task Every_kind_of_success_is_one(HttpStatusCode status)
    {
        _channel.Answer = () => Channel.Json(status, """{"id":"x"}""");

        Assert.Equal("x", (await _client.Conversations.SendToConversationAsync("c", new Activity())).Id);
    }

    [Fact]
    public async Task A_refusal_says_status_headers_and_reason()
    {
        _channel.Answer = () =>
        {
            var refusal = Channel.Json(HttpStatusCode.TooManyRequests, """{"error":{"code":"Throttled","message":"slow down"}}""");
            refusal.Headers.Add("Retry-After", "7");
            return refusal;
        };

        var e = await Assert.ThrowsAsync<ErrorResponseException>(() => _client.Conversations.SendToConversationAsync("c", new Activity()));

        Assert.Equal(HttpStatusCode.TooManyRequests, e.Response.StatusCode);
        Assert.Equal(["7"], e.Response.Headers["Retry-After"]);
        Assert.Equal("Throttled", e.Body.Error.Code);
    }

    [Fact]
    public async Task A_refusal_in_HTML_is_one_too()
    {
        _channel.Answer = () => new HttpResponseMessage(HttpStatusCode.BadGateway) { Content = new StringContent("<html>") };

        var e = await Assert.ThrowsAsync<ErrorResponseException>(() => _client.Conversations.SendToConversationAsync("c", new Activity()));

        Assert.Equal(HttpStatusCode.BadGateway, e.Response.StatusCode);
        Assert.Null(e.Body);
    }

    [Fact]
    public async Task Without_an_application_no_bearer_is_sent()
    {
        await _client.Conversations.SendToConversationAsync("c", new Activity());

        Assert.Equal([null], _channel.Bearers);
    }

    [Fact]
    public async Task An_id_that_is_missing_is_no_request()
    {
        await Assert.ThrowsAnyAsync<ArgumentException>(() => _client.Conversations.SendToConversationAsync(string.Empty, new Activity()));

        Assert.Empty(_channel.Requests);
    }

    private ConnectorClient ClientAt(string serviceUrl) =>
        new(new Uri(serviceUrl), MicrosoftAppCredentials.Empty, _channel.CreateClient(string.Empty), disposeHttpClient: true);
}
