namespace Microsoft.Bot.Connector.Authentication;

/// <summary>What is asked of a token beyond what is always asked.</summary>
public class AuthenticationConfiguration
{
    /// <summary>Endorsements that the signing key must have, besides the one for the channel.</summary>
    public string[] RequiredEndorsements { get; set; } = Array.Empty<string>();

    public virtual ClaimsValidator ClaimsValidator { get; set; }

    /// <summary>Issuers that are trusted besides the ones of the Bot Framework.</summary>
    public virtual IEnumerable<string> ValidTokenIssuers { get; set; } = Array.Empty<string>();
}
