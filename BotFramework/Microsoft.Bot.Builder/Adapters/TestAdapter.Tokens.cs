using Microsoft.Bot.Connector.Authentication;
using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder.Adapters;

// Tokens of users, as a test wants the token service to have them.
public partial class TestAdapter
{
    private readonly FakeTokens _tokens = new();

    /// <summary>The user has this token; where a magic code is given, only after the code has been shown.</summary>
    public void AddUserToken(string connectionName, string channelId, string userId, string token, string magicCode = null) =>
        _tokens.Add(new(connectionName, channelId, userId), token, magicCode);

    /// <summary>The item (a token or a URI) can be exchanged for this token.</summary>
    public void AddExchangeableToken(string connectionName, string channelId, string userId, string exchangeableItem, string token) =>
        _tokens.AddExchange(new(connectionName, channelId, userId), exchangeableItem, token);

    /// <summary>To exchange the item fails with an exception.</summary>
    public void ThrowOnExchangeRequest(string connectionName, string channelId, string userId, string exchangeableItem) =>
        _tokens.AddExchange(new(connectionName, channelId, userId), exchangeableItem, null);

    public Task<TokenResponse> GetUserTokenAsync(
        ITurnContext turnContext,
        string connectionName,
        string magicCode,
        CancellationToken cancellationToken = default) =>
        GetUserTokenAsync(turnContext, null, connectionName, magicCode, cancellationToken);

    public virtual Task<TokenResponse> GetUserTokenAsync(
        ITurnContext turnContext,
        AppCredentials oAuthAppCredentials,
        string connectionName,
        string magicCode,
        CancellationToken cancellationToken = default)
    {
        var activity = turnContext.Activity;
        var token = _tokens.Find(new(connectionName, activity.ChannelId, activity.From.Id), magicCode);
        return Task.FromResult(token is null ? null : new TokenResponse { ConnectionName = connectionName, Token = token });
    }

    public Task<string> GetOauthSignInLinkAsync(
        ITurnContext turnContext,
        string connectionName,
        CancellationToken cancellationToken = default) =>
        GetOauthSignInLinkAsync(turnContext, null, connectionName, cancellationToken);

    public virtual Task<string> GetOauthSignInLinkAsync(
        ITurnContext turnContext,
        AppCredentials oAuthAppCredentials,
        string connectionName,
        CancellationToken cancellationToken = default) =>
        GetOauthSignInLinkAsync(turnContext, oAuthAppCredentials, connectionName, turnContext.Activity.From.Id, null, cancellationToken);

    public Task<string> GetOauthSignInLinkAsync(
        ITurnContext turnContext,
        string connectionName,
        string userId,
        string finalRedirect = null,
        CancellationToken cancellationToken = default) =>
        GetOauthSignInLinkAsync(turnContext, null, connectionName, userId, finalRedirect, cancellationToken);

    public virtual Task<string> GetOauthSignInLinkAsync(
        ITurnContext turnContext,
        AppCredentials oAuthAppCredentials,
        string connectionName,
        string userId,
        string finalRedirect = null,
        CancellationToken cancellationToken = default) => Task.FromResult(SignInLink(turnContext, connectionName, userId));

    public Task SignOutUserAsync(
        ITurnContext turnContext,
        string connectionName = null,
        string userId = null,
        CancellationToken cancellationToken = default) =>
        SignOutUserAsync(turnContext, null, connectionName, userId, cancellationToken);

    public virtual Task SignOutUserAsync(
        ITurnContext turnContext,
        AppCredentials oAuthAppCredentials,
        string connectionName = null,
        string userId = null,
        CancellationToken cancellationToken = default)
    {
        var activity = turnContext.Activity;
        _tokens.Remove(activity.ChannelId, userId ?? activity.From.Id, connectionName);
        return Task.CompletedTask;
    }

    public Task<TokenStatus[]> GetTokenStatusAsync(
        ITurnContext turnContext,
        string userId,
        string includeFilter = null,
        CancellationToken cancellationToken = default) =>
        GetTokenStatusAsync(turnContext, null, userId, includeFilter, cancellationToken);

    public virtual Task<TokenStatus[]> GetTokenStatusAsync(
        ITurnContext context,
        AppCredentials oAuthAppCredentials,
        string userId,
        string includeFilter = null,
        CancellationToken cancellationToken = default)
    {
        var connections = _tokens.Connections(context.Activity.ChannelId, userId ?? context.Activity.From.Id, includeFilter?.Split(','));
        return Task.FromResult(connections
            .Select(name => new TokenStatus { ConnectionName = name, HasToken = true, ServiceProviderDisplayName = name })
            .ToArray());
    }

    public Task<Dictionary<string, TokenResponse>> GetAadTokensAsync(
        ITurnContext turnContext,
        string connectionName,
        string[] resourceUrls,
        string userId = null,
        CancellationToken cancellationToken = default) =>
        GetAadTokensAsync(turnContext, null, connectionName, resourceUrls, userId, cancellationToken);

    public virtual Task<Dictionary<string, TokenResponse>> GetAadTokensAsync(
        ITurnContext context,
        AppCredentials oAuthAppCredentials,
        string connectionName,
        string[] resourceUrls,
        string userId = null,
        CancellationToken cancellationToken = default) => Task.FromResult(new Dictionary<string, TokenResponse>());

    public Task<SignInResource> GetSignInResourceAsync(
        ITurnContext turnContext,
        string connectionName,
        CancellationToken cancellationToken = default) =>
        GetSignInResourceAsync(turnContext, null, connectionName, turnContext.Activity.From.Id, null, cancellationToken);

    public Task<SignInResource> GetSignInResourceAsync(
        ITurnContext turnContext,
        string connectionName,
        string userId,
        string finalRedirect = null,
        CancellationToken cancellationToken = default) =>
        GetSignInResourceAsync(turnContext, null, connectionName, userId, finalRedirect, cancellationToken);

    public virtual Task<SignInResource> GetSignInResourceAsync(
        ITurnContext turnContext,
        AppCredentials oAuthAppCredentials,
        string connectionName,
        string userId,
        string finalRedirect = null,
        CancellationToken cancellationToken = default) => Task.FromResult(new SignInResource
        {
            SignInLink = SignInLink(turnContext, connectionName, userId),
            TokenExchangeResource = new TokenExchangeResource
            {
                Id = Guid.NewGuid().ToString(),
                Uri = $"api://{connectionName}/resource",
            },
        });

    public Task<TokenResponse> ExchangeTokenAsync(
        ITurnContext turnContext,
        string connectionName,
        string userId,
        TokenExchangeRequest exchangeRequest,
        CancellationToken cancellationToken = default) =>
        ExchangeTokenAsync(turnContext, null, connectionName, userId, exchangeRequest, cancellationToken);

    public virtual Task<TokenResponse> ExchangeTokenAsync(
        ITurnContext turnContext,
        AppCredentials oAuthAppCredentials,
        string connectionName,
        string userId,
        TokenExchangeRequest exchangeRequest,
        CancellationToken cancellationToken = default)
    {
        var channelId = turnContext.Activity.ChannelId;
        var item = string.IsNullOrEmpty(exchangeRequest.Token) ? exchangeRequest.Uri : exchangeRequest.Token;
        var token = _tokens.Exchange(new(connectionName, channelId, userId), item);
        return Task.FromResult(token is null
            ? null
            : new TokenResponse { ChannelId = channelId, ConnectionName = connectionName, Token = token });
    }

    private static string SignInLink(ITurnContext turnContext, string connectionName, string userId) =>
        $"https://fake.com/oauthsignin/{connectionName}/{turnContext.Activity.ChannelId}/{userId}";
}
