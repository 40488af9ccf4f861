using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder;

/// <summary>Asks the token service for tokens of users, with the bot's own credentials.</summary>
[Obsolete("Use UserTokenClient instead. With CloudAdapter the UserTokenClient is available on TurnState.", false)]
public interface IUserTokenProvider
{
    Task<TokenResponse> GetUserTokenAsync(
        ITurnContext turnContext,
        string connectionName,
        string magicCode,
        CancellationToken cancellationToken = default);

    Task<string> GetOauthSignInLinkAsync(ITurnContext turnContext, string connectionName, CancellationToken cancellationToken = default);

    Task<string> GetOauthSignInLinkAsync(
        ITurnContext turnContext,
        string connectionName,
        string userId,
        string finalRedirect = null,
        CancellationToken cancellationToken = default);

    Task SignOutUserAsync(
        ITurnContext turnContext,
        string connectionName = null,
        string userId = null,
        CancellationToken cancellationToken = default);

    Task<TokenStatus[]> GetTokenStatusAsync(
        ITurnContext turnContext,
        string userId,
        string includeFilter = null,
        CancellationToken cancellationToken = default);

    Task<Dictionary<string, TokenResponse>> GetAadTokensAsync(
        ITurnContext turnContext,
        string connectionName,
        string[] resourceUrls,
        string userId = null,
        CancellationToken cancellationToken = default);
}
