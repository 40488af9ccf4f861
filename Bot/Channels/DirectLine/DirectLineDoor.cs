using Microsoft.Bot.Schema;
using ServiceBot.Turns;

namespace ServiceBot.Channels.DirectLine;

/// <summary>
/// Makes a turn of what a client posted. Who speaks, to whom, where and when is the token's and the server's to say,
/// whatever the client wrote.
/// </summary>
internal sealed class DirectLineDoor(TimeProvider time)
{
    private const string Channel = "directline";

    /// <summary>Under it the start of a conversation is known when it is sent again.</summary>
    private const string StartId = "start";

    private static readonly HashSet<string> Accepted =
    [
        ActivityTypes.Message, ActivityTypes.Event, ActivityTypes.Invoke, ActivityTypes.MessageReaction, ActivityTypes.EndOfConversation, ActivityTypes.Typing,
    ];

    public static ConversationKey Key(string conversationId) => new(ConversationKey.DirectLine, Channel, conversationId);

    public static bool Accepts(Activity activity) => activity.Type is { } type && Accepted.Contains(type);

    /// <summary>The first turn of a conversation: the bot and the customer have come.</summary>
    public CustomerTurn Start(TokenClaims claims, string serviceUrl)
    {
        var user = new ChannelAccount(claims.User, claims.UserName, role: RoleTypes.User);
        var reference = new ConversationReference
        {
            Bot = Bot(),
            User = user,
            ChannelId = Channel,
            Conversation = new ConversationAccount(id: claims.Conversation),
            ServiceUrl = serviceUrl,
            Locale = claims.Locale,
        };
        Activity Update() => Address(
            new Activity(ActivityTypes.ConversationUpdate)
            {
                MembersAdded = [Bot(), new ChannelAccount(claims.User, claims.UserName)],
                Locale = claims.Locale,
                LocalTimezone = claims.TimeZone,
            },
            reference);
        return Turn(Update(), Update, reference, References.Write(reference), StartId) with { SignedInAs = claims.Customer, TimeZone = claims.TimeZone };
    }

    /// <param name="received">Makes what the client sent once more.</param>
    public CustomerTurn LetIn(Activity activity, Func<Activity> received, OpenedConversation conversation)
    {
        var reference = conversation.Reference;
        Complete(activity, reference);
        return Turn(activity, () => Complete(received(), reference), reference, conversation.Snapshot.Reference!, ClientActivityIds.Of(activity)) with { TimeZone = activity.LocalTimezone, LocalOffset = CustomerZones.OffsetOf(activity.LocalTimestamp) };
    }

    private Activity Complete(Activity activity, ConversationReference reference)
    {
        activity.DeliveryMode = null;
        activity.Expiration = null;
        activity.CallerId = null;
        activity.RelatesTo = null;
        // What a customer writes is text: Web Chat would make links of Markdown, and one to a script of a link's definition (P8).
        if (activity.Type == ActivityTypes.Message)
            activity.TextFormat = TextFormatTypes.Plain;
        return Address(activity, reference);
    }

    private static CustomerTurn Turn(
        Activity activity, Func<Activity> again, ConversationReference reference, string storedReference, string? clientActivityId) => new()
        {
            Conversation = Key(reference.Conversation.Id),
            Receive = FreshCopies.Of(activity, again),
            Type = activity.Type,
            Sender = reference.User.Id,
            ClientActivityId = clientActivityId,
            Reference = storedReference,
            Locale = activity.Locale,
        };

    private static ChannelAccount Bot() => new("bot", "bot", role: RoleTypes.Bot);

    private Activity Address(Activity activity, ConversationReference reference)
    {
        activity.Id = null;
        activity.From = reference.User;
        activity.Recipient = reference.Bot;
        activity.Conversation = reference.Conversation;
        activity.ChannelId = reference.ChannelId;
        activity.ServiceUrl = reference.ServiceUrl;
        activity.Timestamp = time.GetUtcNow();
        return activity;
    }
}
