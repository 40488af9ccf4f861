namespace Microsoft.Bot.Connector.Authentication;

/// <summary>Makes clients with the credentials of one bot.</summary>
public abstract class ConnectorFactory
{
    /// <param name="serviceUrl">Where the channel's REST interface is.</param>
    /// <param name="audience">Whom the bot's token is for.</param>
    public abstract Task<IConnectorClient> CreateAsync(string serviceUrl, string audience, CancellationToken cancellationToken);
}
