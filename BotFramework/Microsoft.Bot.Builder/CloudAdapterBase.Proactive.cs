using System.Security.Claims;
using Microsoft.Bot.Connector;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder;

// Turns that the bot begins by itself.
public abstract partial class CloudAdapterBase
{
    public override Task ContinueConversationAsync(
        string botAppId,
        ConversationReference reference,
        BotCallbackHandler callback,
        CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(reference);
        return ContinueConversationAsync(botAppId, reference.GetContinuationActivity(), callback, cancellationToken);
    }

    public override Task ContinueConversationAsync(
        ClaimsIdentity claimsIdentity,
        ConversationReference reference,
        BotCallbackHandler callback,
        CancellationToken cancellationToken) =>
        ContinueConversationAsync(claimsIdentity, reference, null, callback, cancellationToken);

    public override Task ContinueConversationAsync(
        ClaimsIdentity claimsIdentity,
        ConversationReference reference,
        string audience,
        BotCallbackHandler callback,
        CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(reference);
        return ContinueConversationAsync(claimsIdentity, reference.GetContinuationActivity(), audience, callback, cancellationToken);
    }

    public override Task ContinueConversationAsync(
        string botAppId,
        Activity continuationActivity,
        BotCallbackHandler callback,
        CancellationToken cancellationToken) =>
        ContinueConversationAsync(CreateClaimsIdentity(botAppId), continuationActivity, null, callback, cancellationToken);

    public override Task ContinueConversationAsync(
        ClaimsIdentity claimsIdentity,
        Activity continuationActivity,
        BotCallbackHandler callback,
        CancellationToken cancellationToken) =>
        ContinueConversationAsync(claimsIdentity, continuationActivity, null, callback, cancellationToken);

    public override Task ContinueConversationAsync(
        ClaimsIdentity claimsIdentity,
        Activity continuationActivity,
        string audience,
        BotCallbackHandler callback,
        CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(claimsIdentity);
        ArgumentNullException.ThrowIfNull(callback);
        RequireAddress(continuationActivity);
        return ProcessProactiveAsync(claimsIdentity, continuationActivity, audience, callback, cancellationToken);
    }

    /// <summary>Opens a conversation on a channel, and runs a turn in it.</summary>
    public override async Task CreateConversationAsync(
        string botAppId,
        string channelId,
        string serviceUrl,
        string audience,
        ConversationParameters conversationParameters,
        BotCallbackHandler callback,
        CancellationToken cancellationToken)
    {
        BotAssert.NotBlank(serviceUrl);
        ArgumentNullException.ThrowIfNull(conversationParameters);
        ArgumentNullException.ThrowIfNull(callback);
        var identity = CreateClaimsIdentity(botAppId);
        identity.AddClaim(new Claim(AuthenticationConstants.ServiceUrlClaim, serviceUrl));

        var factory = BotFrameworkAuthentication.CreateConnectorFactory(identity);
        using var client = await factory.CreateAsync(serviceUrl, audience, cancellationToken).ConfigureAwait(false);
        var created = await client.Conversations.CreateConversationAsync(conversationParameters, cancellationToken).ConfigureAwait(false);
        var activity = CreateCreateActivity(created, channelId, serviceUrl, conversationParameters);
        await RunProactiveAsync(identity, activity, audience, callback, factory, client, cancellationToken).ConfigureAwait(false);
    }

    protected async Task ProcessProactiveAsync(
        ClaimsIdentity claimsIdentity,
        Activity continuationActivity,
        string audience,
        BotCallbackHandler callback,
        CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(continuationActivity);
        var factory = BotFrameworkAuthentication.CreateConnectorFactory(claimsIdentity);
        using var client = await factory
            .CreateAsync(continuationActivity.ServiceUrl, audience, cancellationToken)
            .ConfigureAwait(false);
        await RunProactiveAsync(claimsIdentity, continuationActivity, audience, callback, factory, client, cancellationToken)
            .ConfigureAwait(false);
    }

    /// <summary>The identity of the bot itself.</summary>
    protected ClaimsIdentity CreateClaimsIdentity(string botAppId)
    {
        botAppId ??= string.Empty;

        // Both claims are needed: one says who calls, the other whom the credentials are looked up for.
        return new ClaimsIdentity(
        [
            new Claim(AuthenticationConstants.AudienceClaim, botAppId),
            new Claim(AuthenticationConstants.AppIdClaim, botAppId),
        ]);
    }

    private static void RequireAddress(Activity activity)
    {
        ArgumentNullException.ThrowIfNull(activity);
        if (activity.Conversation is null || string.IsNullOrEmpty(activity.ServiceUrl))
        {
            throw new ArgumentException("A continuation needs a conversation and a service URL.", nameof(activity));
        }
    }

    private static Activity CreateCreateActivity(
        ConversationResourceResponse created,
        string channelId,
        string serviceUrl,
        ConversationParameters parameters) => new(ActivityTypes.Event)
        {
            Name = ActivityEventNames.CreateConversation,
            ChannelId = channelId,
            ServiceUrl = serviceUrl,
            Id = created.ActivityId ?? Guid.NewGuid().ToString("n"),
            Conversation = new ConversationAccount(id: created.Id) { TenantId = parameters.TenantId },
            ChannelData = parameters.ChannelData,
            Recipient = parameters.Bot,
        };

    private async Task RunProactiveAsync(
        ClaimsIdentity identity,
        Activity activity,
        string audience,
        BotCallbackHandler callback,
        ConnectorFactory factory,
        IConnectorClient client,
        CancellationToken cancellationToken)
    {
        using var tokens = await BotFrameworkAuthentication.CreateUserTokenClientAsync(identity, cancellationToken).ConfigureAwait(false);
        using var context = CreateTurnContext(activity, identity, audience, client, tokens, callback, factory);
        await RunPipelineAsync(context, callback, cancellationToken).ConfigureAwait(false);
    }
}
