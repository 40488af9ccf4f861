using System.Net;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Connector;
using Microsoft.Bot.Schema;
using Microsoft.Rest;
using Newtonsoft.Json.Linq;
using ServiceBot.Tests.BotFramework.Schema;

namespace ServiceBot.Tests.BotFramework.Builder;

/// <summary>Requests of channels that are answered in the response.</summary>
public sealed class InvokeTests
{
    [Fact]
    public async Task A_health_check_is_answered_by_the_handler_itself()
    {
        var response = await InvokeAsync("healthCheck", null);

        Assert.Equal(200, response.Status);
        Assert.Equal(
            """{"healthResults":{"success":true,"messages":["Health check succeeded."]}}""",
            Wire.Write(response.Body).ToString(Newtonsoft.Json.Formatting.None));
    }

    [Fact]
    public async Task A_health_check_says_how_the_bot_calls_the_channel()
    {
        using var client = new ConnectorClient(new Uri("https://channel.example"), new Named());

        var results = ((HealthCheckResponse)(await InvokeAsync("healthCheck", null, client)).Body).HealthResults;

        Assert.Equal("Bearer awesome", results.Authorization);
        Assert.Equal("Windows/3.1", results.UserAgent);
    }

    [Theory]
    [InlineData("application/search", null)]
    [InlineData("application/search", """{"queryText":"q"}""")]
    [InlineData("application/search", """{"kind":"search"}""")]
    [InlineData("adaptiveCard/action", null)]
    [InlineData("adaptiveCard/action", """{}""")]
    [InlineData("adaptiveCard/action", """{"action":{"type":"Action.Submit"}}""")]
    public async Task A_value_that_lacks_something_is_a_bad_request(string name, string? value)
    {
        var response = await InvokeAsync(name, value is null ? null : JObject.Parse(value));

        Assert.Equal(400, response.Status);
        Assert.Equal("application/vnd.microsoft.error", Assert.IsType<AdaptiveCardInvokeResponse>(response.Body).Type);
    }

    [Theory]
    [InlineData("application/search", """{"kind":"search","queryText":"q"}""")]
    [InlineData("adaptiveCard/action", """{"action":{"type":"Action.Execute","verb":"v"}}""")]
    [InlineData("signin/verifyState", "{}")]
    [InlineData("anything", "{}")]
    public async Task What_nobody_overrides_is_not_implemented(string name, string value)
    {
        Assert.Equal((int)HttpStatusCode.NotImplemented, (await InvokeAsync(name, JObject.Parse(value))).Status);
    }

    private static async Task<InvokeResponse> InvokeAsync(string name, object? value, IConnectorClient? client = null)
    {
        var adapter = new Turn();
        var activity = Turn.Message();
        activity.Type = ActivityTypes.Invoke;
        activity.Name = name;
        activity.Value = value;
        var context = new TurnContext(adapter, activity);
        if (client is not null)
        {
            context.TurnState.Add(client);
        }

        await adapter.RunAsync(context, new ActivityHandler().OnTurnAsync);
        return (InvokeResponse)Assert.Single(adapter.Sent).Value;
    }

    private sealed class Named : ServiceClientCredentials
    {
        public override Task ProcessHttpRequestAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            request.Headers.Add("Authorization", "Bearer awesome");
            request.Headers.Add("User-Agent", "Windows/3.1");
            return Task.CompletedTask;
        }
    }
}
