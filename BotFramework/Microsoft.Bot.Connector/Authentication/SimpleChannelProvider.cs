namespace Microsoft.Bot.Connector.Authentication;

/// <summary>One cloud: the public one where none is named.</summary>
public class SimpleChannelProvider : IChannelProvider
{
    public SimpleChannelProvider()
    {
    }

    public SimpleChannelProvider(string channelService)
    {
        ChannelService = channelService;
    }

    public string ChannelService { get; set; }

    public Task<string> GetChannelServiceAsync() => Task.FromResult(ChannelService);

    public bool IsGovernment() =>
        string.Equals(GovernmentAuthenticationConstants.ChannelService, ChannelService, StringComparison.OrdinalIgnoreCase);

    public bool IsPublicAzure() => string.IsNullOrEmpty(ChannelService);
}
