namespace Microsoft.Bot.Builder;

/// <summary>Names of what is reported along with an event.</summary>
public static class TelemetryConstants
{
    public const string ActivityTypeProperty = "type";
    public const string AttachmentsProperty = "attachments";
    public const string ChannelIdProperty = "channelId";
    public const string ConversationIdProperty = "conversationId";
    public const string ConversationNameProperty = "conversationName";
    public const string DialogIdProperty = "dialogId";
    public const string FromIdProperty = "fromId";
    public const string FromNameProperty = "fromName";
    public const string LocaleProperty = "locale";
    public const string RecipientIdProperty = "recipientId";
    public const string RecipientNameProperty = "recipientName";
    public const string ReplyActivityIDProperty = "replyActivityId";
    public const string SpeakProperty = "speak";
    public const string TextProperty = "text";
    public const string UserIdProperty = "userId";
}
