using System.Net;
using Microsoft.Bot.Connector;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Bot.Schema;

namespace ServiceBot.Tests.BotFramework.Connector;

public sealed class CredentialsTests : IDisposable
{
    private readonly Channel _login = new() { Answer = () => Channel.Json(HttpStatusCode.OK, Token) };
    private readonly Channel _channel = new();

    private static string Token => """{"token_type":"Bearer","expires_in":3600,"access_token":"the-token"}""";

    public void Dispose()
    {
        _login.Dispose();
        _channel.Dispose();
    }

    [Fact]
    public async Task A_bot_with_an_application_calls_with_a_bearer_that_it_asks_for_once()
    {
        using var login = _login.CreateClient(string.Empty);
        var appId = Guid.NewGuid().ToString();
        var factory = new PasswordServiceClientCredentialFactory(appId, "secret", login, null);
        for (var i = 0; i < 2; i++)
        {
            var credentials = await factory.CreateCredentialsAsync(
                appId,
                "https://api.botframework.com",
                "https://login.microsoftonline.com/botframework.com",
                validateAuthority: true,
                CancellationToken.None);
            var http = _channel.CreateClient(string.Empty);
            using var client = new ConnectorClient(new Uri("https://channel.example"), credentials, http, disposeHttpClient: true);
            await client.Conversations.SendToConversationAsync("c", new Activity());
        }

        Assert.Equal(["Bearer the-token", "Bearer the-token"], _channel.Bearers);
        var asked = Assert.Single(_login.Requests, request => request.Method == HttpMethod.Post);
        Assert.Contains("/botframework.com/", asked.Url, StringComparison.Ordinal);
        Assert.Contains("scope=https%3A%2F%2Fapi.botframework.com%2F.default", asked.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Credentials_of_another_application_are_refused()
    {
        var factory = new PasswordServiceClientCredentialFactory("bot-app", "secret", null, null);

        await Assert.ThrowsAsync<InvalidOperationException>(
            () => factory.CreateCredentialsAsync("other", "audience", "https://login.example", true, CancellationToken.None));
    }

    [Fact]
    public async Task Without_an_application_there_are_no_credentials_and_no_authentication()
    {
        var factory = new PasswordServiceClientCredentialFactory();

        Assert.True(await factory.IsAuthenticationDisabledAsync(CancellationToken.None));
        Assert.Same(
            MicrosoftAppCredentials.Empty,
            await factory.CreateCredentialsAsync(null, "audience", "https://login.example", true, CancellationToken.None));
    }

    [Theory]
    [InlineData("emulator", true)]
    [InlineData("msteams", false)]
    [InlineData("", true)]
    public void A_key_speaks_for_the_channels_that_it_is_endorsed_for(string channelId, bool expected)
    {
        Assert.Equal(expected, EndorsementsValidator.Validate(channelId, ["emulator"]));
    }
}
