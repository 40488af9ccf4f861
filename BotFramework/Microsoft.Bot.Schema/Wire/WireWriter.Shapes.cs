#nullable enable
namespace Microsoft.Bot.Schema;

// The shapes: members in the order in which the types declare them, and none that is null.
internal readonly partial struct WireWriter
{
    // A derived type has members that only Newtonsoft knows.
    private void Item(object? item)
    {
        switch (item)
        {
            case Activity activity when activity.GetType() == typeof(Activity): Whole(activity); break;
            case ChannelAccount account when account.GetType() == typeof(ChannelAccount): Whole(account); break;
            case ConversationAccount conversation when conversation.GetType() == typeof(ConversationAccount): Whole(conversation); break;
            case Attachment attachment when attachment.GetType() == typeof(Attachment): Whole(attachment); break;
            case Entity entity when entity.GetType() == typeof(Entity): Whole(entity); break;
            case CardAction action when action.GetType() == typeof(CardAction): Whole(action); break;
            case ConversationReference reference when reference.GetType() == typeof(ConversationReference): Whole(reference); break;
            case SuggestedActions actions when actions.GetType() == typeof(SuggestedActions): Whole(actions); break;
            default: Free(item); break;
        }
    }

    private void Part(ReadOnlySpan<byte> name, object? part)
    {
        if (part is not null)
        {
            _json.WritePropertyName(name);
            Item(part);
        }
    }

    private void Whole(Activity activity)
    {
        _json.WriteStartObject();
        Head(activity);
        Body(activity);
        Rest(activity);
        Extra(Extras.Of(activity));
        _json.WriteEndObject();
    }

    private void Head(Activity activity)
    {
        Text("type"u8, activity.Type);
        Text("id"u8, activity.Id);
        Moment("timestamp"u8, activity.Timestamp);
        Moment("localTimestamp"u8, activity.LocalTimestamp);
        Text("localTimezone"u8, activity.LocalTimezone);
        Text("callerId"u8, activity.CallerId);
        Text("serviceUrl"u8, activity.ServiceUrl);
        Text("channelId"u8, activity.ChannelId);
        Part("from"u8, activity.From);
        Part("conversation"u8, activity.Conversation);
        Part("recipient"u8, activity.Recipient);
        Text("textFormat"u8, activity.TextFormat);
        Text("attachmentLayout"u8, activity.AttachmentLayout);
        Items("membersAdded"u8, activity.MembersAdded);
        Items("membersRemoved"u8, activity.MembersRemoved);
        Items("reactionsAdded"u8, activity.ReactionsAdded);
        Items("reactionsRemoved"u8, activity.ReactionsRemoved);
        Text("topicName"u8, activity.TopicName);
        Truth("historyDisclosed"u8, activity.HistoryDisclosed);
    }

    private void Body(Activity activity)
    {
        Text("locale"u8, activity.Locale);
        Text("text"u8, activity.Text);
        Text("speak"u8, activity.Speak);
        Text("inputHint"u8, activity.InputHint);
        Text("summary"u8, activity.Summary);
        Part("suggestedActions"u8, activity.SuggestedActions);
        Items("attachments"u8, activity.Attachments);
        Items("entities"u8, activity.Entities);
        Value("channelData"u8, activity.ChannelData);
        Text("action"u8, activity.Action);
        Text("replyToId"u8, activity.ReplyToId);
        Text("label"u8, activity.Label);
        Text("valueType"u8, activity.ValueType);
        Value("value"u8, activity.Value);
        Text("name"u8, activity.Name);
    }

    private void Rest(Activity activity)
    {
        Part("relatesTo"u8, activity.RelatesTo);
        Text("code"u8, activity.Code);
        Moment("expiration"u8, activity.Expiration);
        Text("importance"u8, activity.Importance);
        Text("deliveryMode"u8, activity.DeliveryMode);
        Items("listenFor"u8, activity.ListenFor);
        Items("textHighlights"u8, activity.TextHighlights);
        Value("semanticAction"u8, activity.SemanticAction);
    }

    private void Whole(ChannelAccount account)
    {
        _json.WriteStartObject();
        Text("id"u8, account.Id);
        Text("name"u8, account.Name);
        Text("aadObjectId"u8, account.AadObjectId);
        Text("role"u8, account.Role);
        Extra(Extras.Of(account));
        _json.WriteEndObject();
    }

    private void Whole(ConversationAccount conversation)
    {
        _json.WriteStartObject();
        Truth("isGroup"u8, conversation.IsGroup);
        Text("conversationType"u8, conversation.ConversationType);
        Text("id"u8, conversation.Id);
        Text("name"u8, conversation.Name);
        Text("aadObjectId"u8, conversation.AadObjectId);
        Text("role"u8, conversation.Role);
        Text("tenantId"u8, conversation.TenantId);
        Extra(Extras.Of(conversation));
        _json.WriteEndObject();
    }

    private void Whole(ConversationReference reference)
    {
        _json.WriteStartObject();
        Text("activityId"u8, reference.ActivityId);
        Part("user"u8, reference.User);
        Part("bot"u8, reference.Bot);
        Part("conversation"u8, reference.Conversation);
        Text("channelId"u8, reference.ChannelId);
        Text("locale"u8, reference.Locale);
        Text("serviceUrl"u8, reference.ServiceUrl);
        _json.WriteEndObject();
    }

    private void Whole(Attachment attachment)
    {
        _json.WriteStartObject();
        Text("contentType"u8, attachment.ContentType);
        Text("contentUrl"u8, attachment.ContentUrl);
        Value("content"u8, StreamContentConverter.Wrap(attachment.Content));
        Text("name"u8, attachment.Name);
        Text("thumbnailUrl"u8, attachment.ThumbnailUrl);
        Extra(Extras.Of(attachment));
        _json.WriteEndObject();
    }

    private void Whole(Entity entity)
    {
        _json.WriteStartObject();
        Text("type"u8, entity.Type);
        Extra(Extras.Of(entity));
        _json.WriteEndObject();
    }

    private void Whole(SuggestedActions actions)
    {
        _json.WriteStartObject();
        Items("to"u8, actions.To);
        Items("actions"u8, actions.Actions);
        _json.WriteEndObject();
    }

    private void Whole(CardAction action)
    {
        _json.WriteStartObject();
        Text("type"u8, action.Type);
        Text("title"u8, action.Title);
        Text("image"u8, action.Image);
        Text("text"u8, action.Text);
        Text("displayText"u8, action.DisplayText);
        Value("value"u8, action.Value);
        Value("channelData"u8, action.ChannelData);
        Text("imageAltText"u8, action.ImageAltText);
        _json.WriteEndObject();
    }
}
