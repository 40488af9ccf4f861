namespace Microsoft.Bot.Connector.Authentication;

/// <summary>Knows the bot's applications and their passwords.</summary>
public interface ICredentialProvider
{
    Task<bool> IsValidAppIdAsync(string appId);

    /// <returns>The password; null for an application that is not the bot's.</returns>
    Task<string> GetAppPasswordAsync(string appId);

    Task<bool> IsAuthenticationDisabledAsync();
}
