namespace Microsoft.Bot.Connector.Authentication;

/// <summary>Whether a signing key may speak for a channel.</summary>
public static class EndorsementsValidator
{
    /// <param name="expectedEndorsement">What the key must be endorsed for; nothing asks for nothing.</param>
    /// <param name="endorsements">What the key is endorsed for.</param>
    public static bool Validate(string expectedEndorsement, HashSet<string> endorsements)
    {
        if (string.IsNullOrWhiteSpace(expectedEndorsement))
        {
            return true;
        }

        ArgumentNullException.ThrowIfNull(endorsements);
        return endorsements.Contains(expectedEndorsement);
    }
}
