using System.Security.Claims;
using Microsoft.Bot.Schema;
using ServiceBot.Turns;

namespace ServiceBot.Channels.Connector;

/// <summary>Makes a turn of what a channel posted. Nobody is signed in through this door.</summary>
internal sealed class ConnectorDoor(DoorGuard guard)
{
    /// <summary>The name of the first property without which an activity belongs to nobody; null when all are there.</summary>
    public static string? WhatIsMissing(Activity activity) =>
        string.IsNullOrEmpty(activity.Type) ? "type"
        : string.IsNullOrEmpty(activity.Conversation?.Id) ? "conversation.id"
        : string.IsNullOrEmpty(activity.From?.Id) ? "from.id"
        : string.IsNullOrEmpty(activity.ChannelId) ? "channelId"
        : string.IsNullOrEmpty(activity.ServiceUrl) ? "serviceUrl"
        : null;

    public async Task<CustomerTurn> LetInAsync(Activity activity, ClaimsIdentity identity, CancellationToken cancellationToken)
    {
        var key = new ConversationKey(ConversationKey.Connector, activity.ChannelId, activity.Conversation.Id);
        await guard.RedactAsync(activity, key, cancellationToken);
        if (string.IsNullOrEmpty(activity.Id))
            activity.Id = Guid.NewGuid().ToString("N");
        if (string.IsNullOrEmpty(activity.Recipient?.Id))
            activity.Recipient = new ChannelAccount("bot", "bot", role: RoleTypes.Bot);
        var reference = activity.GetConversationReference();
        reference.ActivityId = null;
        return new CustomerTurn
        {
            Conversation = key,
            Identity = identity,
            Json = ActivityJson.Write(activity),
            Type = activity.Type,
            Sender = activity.From.Id,
            ActivityId = activity.Id,
            ClientActivityId = ClientActivityIds.Of(activity),
            Reference = References.Write(reference),
            TimeZone = activity.LocalTimezone,
            Locale = activity.Locale,
            ExpectReplies = activity.DeliveryMode == DeliveryModes.ExpectReplies,
        };
    }
}
