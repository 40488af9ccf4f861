using System.Security.Claims;
using Microsoft.Bot.Schema;
using ServiceBot.Turns;

namespace ServiceBot.Channels.Connector;

/// <summary>Makes a turn of what a channel posted. Nobody is signed in through this door.</summary>
internal static class ConnectorDoor
{
    /// <summary>The name of the first property without which an activity belongs to nobody; null when all are there.</summary>
    public static string? WhatIsMissing(Activity activity) =>
        string.IsNullOrEmpty(activity.Type) ? "type"
        : string.IsNullOrEmpty(activity.Conversation?.Id) ? "conversation.id"
        : string.IsNullOrEmpty(activity.From?.Id) ? "from.id"
        : string.IsNullOrEmpty(activity.ChannelId) ? "channelId"
        : string.IsNullOrEmpty(activity.ServiceUrl) ? "serviceUrl"
        : null;

    /// <param name="received">Parses the request's body; once for the door and the first attempt of the turn together.</param>
    public static CustomerTurn LetIn(Activity activity, Func<Activity> received, ClaimsIdentity identity)
    {
        Complete(activity);
        var reference = activity.GetConversationReference();
        reference.ActivityId = null;
        return new CustomerTurn
        {
            Conversation = new ConversationKey(ConversationKey.Connector, activity.ChannelId, activity.Conversation.Id),
            Identity = identity,
            Receive = FreshCopies.Of(activity, () => { var again = received(); Complete(again); return again; }),
            Type = activity.Type,
            Sender = activity.From.Id,
            ActivityId = activity.Id,
            ClientActivityId = ClientActivityIds.Of(activity),
            Reference = References.Write(reference),
            TimeZone = activity.LocalTimezone,
            LocalOffset = CustomerZones.OffsetOf(activity.LocalTimestamp),
            Locale = activity.Locale,
            ExpectReplies = activity.DeliveryMode == DeliveryModes.ExpectReplies,
        };
    }

    private static void Complete(Activity activity)
    {
        if (string.IsNullOrEmpty(activity.Id))
            activity.Id = Guid.NewGuid().ToString("N");
        if (string.IsNullOrEmpty(activity.Recipient?.Id))
            activity.Recipient = new ChannelAccount("bot", "bot", role: RoleTypes.Bot);
    }
}
