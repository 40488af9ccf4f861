namespace Microsoft.Bot.Connector.Authentication;

/// <summary>Knows in which cloud the bot's channels are.</summary>
public interface IChannelProvider
{
    Task<string> GetChannelServiceAsync();

    bool IsGovernment();

    bool IsPublicAzure();
}
