using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Adapters;
using Microsoft.Bot.Schema;

namespace ServiceBot.Tests.BotFramework.Builder;

/// <summary>Tests of bots that sign users in tell the adapter which tokens there are.</summary>
public sealed class TestAdapterTokenTests : IDisposable
{
    private readonly TestAdapter _adapter = new();
    private readonly TurnContext _turn;

    public TestAdapterTokenTests()
    {
        _turn = new TurnContext(_adapter, new Activity(ActivityTypes.Message) { ChannelId = "test", From = new ChannelAccount("user1") });
    }

    public void Dispose() => _turn.Dispose();

    [Fact]
    public async Task A_user_has_the_token_that_was_added_until_signed_out()
    {
        _adapter.AddUserToken("mail", "test", "user1", "token");

        Assert.Equal("token", (await _adapter.GetUserTokenAsync(_turn, "mail", null)).Token);
        Assert.Equal("mail", Assert.Single(await _adapter.GetTokenStatusAsync(_turn, "user1", "mail,other")).ConnectionName);

        await _adapter.SignOutUserAsync(_turn, "mail", "user1");
        Assert.Null(await _adapter.GetUserTokenAsync(_turn, "mail", null));
    }

    [Fact]
    public async Task A_token_behind_a_code_comes_with_the_code_and_stays()
    {
        _adapter.AddUserToken("mail", "test", "user1", "token", "888999");

        Assert.Null(await _adapter.GetUserTokenAsync(_turn, "mail", null));
        Assert.Null(await _adapter.GetUserTokenAsync(_turn, "mail", "wrong"));
        Assert.Equal("token", (await _adapter.GetUserTokenAsync(_turn, "mail", "888999")).Token);
        Assert.Equal("token", (await _adapter.GetUserTokenAsync(_turn, "mail", null)).Token);
    }

    [Fact]
    public async Task What_can_be_exchanged_is_and_what_shall_fail_fails()
    {
        _adapter.AddExchangeableToken("mail", "test", "user1", "item", "exchanged");
        _adapter.ThrowOnExchangeRequest("mail", "test", "user1", "bad");

        Assert.Equal("exchanged", (await ExchangeAsync("item")).Token);
        Assert.Null(await ExchangeAsync("unknown"));
        await Assert.ThrowsAsync<InvalidOperationException>(() => ExchangeAsync("bad"));
    }

    [Fact]
    public async Task A_link_to_sign_in_says_connection_channel_and_user()
    {
        Assert.Contains("mail/test/user1", await _adapter.GetOauthSignInLinkAsync(_turn, "mail"), StringComparison.Ordinal);
        Assert.NotNull((await _adapter.GetSignInResourceAsync(_turn, "mail")).TokenExchangeResource.Id);
    }

    private Task<TokenResponse> ExchangeAsync(string token) =>
        _adapter.ExchangeTokenAsync(_turn, "mail", "user1", new TokenExchangeRequest { Token = token });
}
