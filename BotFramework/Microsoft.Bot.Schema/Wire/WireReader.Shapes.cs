#nullable enable
using System.Text.Json;
using Newtonsoft.Json.Linq;

namespace Microsoft.Bot.Schema;

// The shapes: one method a type.
internal ref partial struct WireReader
{
    private static readonly string[] AccountNames = ["id", "name", "aadObjectId", "role"];

    private static readonly string[] ConversationNames =
        ["isGroup", "conversationType", "id", "name", "aadObjectId", "role", "tenantId"];

    private static readonly string[] AttachmentNames = ["contentType", "contentUrl", "content", "name", "thumbnailUrl"];

    private static readonly string[] EntityNames = ["type"];

    private static readonly string[] ActivityNames =
    [
        "type", "id", "timestamp", "localTimestamp", "serviceUrl", "channelId", "from", "conversation", "recipient", "textFormat",
        "attachmentLayout", "membersAdded", "membersRemoved", "reactionsAdded", "reactionsRemoved", "topicName", "historyDisclosed",
        "locale", "text", "speak", "inputHint", "summary", "suggestedActions", "attachments", "entities", "channelData", "action",
        "replyToId", "label", "valueType", "value", "name", "relatesTo", "code", "expiration", "importance", "deliveryMode",
        "listenFor", "textHighlights", "semanticAction", "localTimezone", "callerId",
    ];

    private static ChannelAccount? OneAccount(ref WireReader reader) => reader.Account();

    private static Attachment? OneAttachment(ref WireReader reader) => reader.File();

    private static Entity? OneEntity(ref WireReader reader) => reader.EntityOf();

    private static T? OneRare<T>(ref WireReader reader)
        where T : class => reader.Rare<T>();

    private Activity? ReadActivity()
    {
        if (_json.TokenType == JsonTokenType.Null)
        {
            return null;
        }

        Expect(JsonTokenType.StartObject);
        var activity = new Activity();
        JObject? extra = null;
        Span<char> buffer = stackalloc char[LongestName];
        while (NextMember())
        {
            var name = Name(buffer);
            if (!TryText(activity, name) && !TryPart(activity, name) && !TryRest(activity, name))
            {
                Extra(ref extra, name, ActivityNames);
            }
        }

        Expect(JsonTokenType.EndObject);
        if (extra is not null)
        {
            activity.Properties = extra;
        }

        return activity;
    }

    private string? NextText()
    {
        Next();
        return Text();
    }

    // The usual members of a message come first.
    private bool TryText(Activity activity, scoped ReadOnlySpan<char> name)
    {
        switch (name)
        {
            case "type": activity.Type = NextText(); return true;
            case "id": activity.Id = NextText(); return true;
            case "serviceUrl": activity.ServiceUrl = NextText(); return true;
            case "channelId": activity.ChannelId = NextText(); return true;
            case "textFormat": activity.TextFormat = NextText(); return true;
            case "attachmentLayout": activity.AttachmentLayout = NextText(); return true;
            case "topicName": activity.TopicName = NextText(); return true;
            case "locale": activity.Locale = NextText(); return true;
            case "text": activity.Text = NextText(); return true;
            case "speak": activity.Speak = NextText(); return true;
            case "inputHint": activity.InputHint = NextText(); return true;
            case "summary": activity.Summary = NextText(); return true;
            case "action": activity.Action = NextText(); return true;
            case "replyToId": activity.ReplyToId = NextText(); return true;
            case "label": activity.Label = NextText(); return true;
            case "valueType": activity.ValueType = NextText(); return true;
            case "name": activity.Name = NextText(); return true;
            case "code": activity.Code = NextText(); return true;
            case "importance": activity.Importance = NextText(); return true;
            case "deliveryMode": activity.DeliveryMode = NextText(); return true;
            case "localTimezone": activity.LocalTimezone = NextText(); return true;
            case "callerId": activity.CallerId = NextText(); return true;
            default: return false;
        }
    }

    private bool TryPart(Activity activity, scoped ReadOnlySpan<char> name)
    {
        switch (name)
        {
            case "timestamp": Next(); activity.Timestamp = Moment(); return true;
            case "localTimestamp": Next(); activity.LocalTimestamp = Moment(); return true;
            case "expiration": Next(); activity.Expiration = Moment(); return true;
            case "from": Once(activity.From); activity.From = Account(); return true;
            case "recipient": Once(activity.Recipient); activity.Recipient = Account(); return true;
            case "conversation": Once(activity.Conversation); activity.Conversation = Conversation(); return true;
            case "channelData": Next(); activity.ChannelData = Free(); return true;
            case "value": Next(); activity.Value = Free(); return true;
            case "entities": Once(activity.Entities); activity.Entities = Items<Entity>(OneEntity); return true;
            case "attachments": Once(activity.Attachments); activity.Attachments = Items<Attachment>(OneAttachment); return true;
            case "membersAdded": Once(activity.MembersAdded); activity.MembersAdded = Items<ChannelAccount>(OneAccount); return true;
            case "membersRemoved": Once(activity.MembersRemoved); activity.MembersRemoved = Items<ChannelAccount>(OneAccount); return true;
            default: return false;
        }
    }

    private bool TryRest(Activity activity, scoped ReadOnlySpan<char> name)
    {
        switch (name)
        {
            case "historyDisclosed": Next(); activity.HistoryDisclosed = Truth(); return true;
            case "suggestedActions": Once(activity.SuggestedActions); activity.SuggestedActions = Rare<SuggestedActions>(); return true;
            case "relatesTo": Once(activity.RelatesTo); activity.RelatesTo = Rare<ConversationReference>(); return true;
            case "semanticAction": Once(activity.SemanticAction); activity.SemanticAction = Rare<SemanticAction>(); return true;
            case "reactionsAdded": Once(activity.ReactionsAdded); activity.ReactionsAdded = Items<MessageReaction>(OneRare<MessageReaction>); return true;
            case "reactionsRemoved": Once(activity.ReactionsRemoved); activity.ReactionsRemoved = Items<MessageReaction>(OneRare<MessageReaction>); return true;
            case "textHighlights": Once(activity.TextHighlights); activity.TextHighlights = Items<TextHighlight>(OneRare<TextHighlight>); return true;
            case "listenFor": Once(activity.ListenFor); activity.ListenFor = Items<string>(static (ref WireReader reader) => reader.Text()); return true;
            default: return false;
        }
    }

    // Newtonsoft fills what it already has where a member comes twice.
    private void Once(object? before)
    {
        if (before is not null)
        {
            throw Unusual();
        }

        Next();
    }

    private ChannelAccount? Account()
    {
        if (_json.TokenType == JsonTokenType.Null)
        {
            return null;
        }

        Expect(JsonTokenType.StartObject);
        var account = new ChannelAccount();
        JObject? extra = null;
        Span<char> buffer = stackalloc char[LongestName];
        while (NextMember())
        {
            var name = Name(buffer);
            switch (name)
            {
                case "id": account.Id = NextText(); break;
                case "name": account.Name = NextText(); break;
                case "aadObjectId": account.AadObjectId = NextText(); break;
                case "role": account.Role = NextText(); break;
                default: Extra(ref extra, name, AccountNames); break;
            }
        }

        if (extra is not null)
        {
            account.Properties = extra;
        }

        return account;
    }

    private ConversationReference? Reference()
    {
        if (_json.TokenType == JsonTokenType.Null)
        {
            return null;
        }

        Expect(JsonTokenType.StartObject);
        var reference = new ConversationReference();
        Span<char> buffer = stackalloc char[LongestName];
        while (NextMember())
        {
            switch (Name(buffer))
            {
                case "activityId": reference.ActivityId = NextText(); break;
                case "user": Once(reference.User); reference.User = Account(); break;
                case "bot": Once(reference.Bot); reference.Bot = Account(); break;
                case "conversation": Once(reference.Conversation); reference.Conversation = Conversation(); break;
                case "channelId": reference.ChannelId = NextText(); break;
                case "locale": reference.Locale = NextText(); break;
                case "serviceUrl": reference.ServiceUrl = NextText(); break;
                default: throw Unusual();
            }
        }

        Expect(JsonTokenType.EndObject);
        return reference;
    }

    private ConversationAccount? Conversation()
    {
        if (_json.TokenType == JsonTokenType.Null)
        {
            return null;
        }

        Expect(JsonTokenType.StartObject);
        var conversation = new ConversationAccount();
        JObject? extra = null;
        Span<char> buffer = stackalloc char[LongestName];
        while (NextMember())
        {
            var name = Name(buffer);
            switch (name)
            {
                case "isGroup": Next(); conversation.IsGroup = Truth(); break;
                case "conversationType": conversation.ConversationType = NextText(); break;
                case "id": conversation.Id = NextText(); break;
                case "name": conversation.Name = NextText(); break;
                case "aadObjectId": conversation.AadObjectId = NextText(); break;
                case "role": conversation.Role = NextText(); break;
                case "tenantId": conversation.TenantId = NextText(); break;
                default: Extra(ref extra, name, ConversationNames); break;
            }
        }

        if (extra is not null)
        {
            conversation.Properties = extra;
        }

        return conversation;
    }

    private Attachment? File()
    {
        if (_json.TokenType == JsonTokenType.Null)
        {
            return null;
        }

        Expect(JsonTokenType.StartObject);
        var attachment = new Attachment();
        JObject? extra = null;
        Span<char> buffer = stackalloc char[LongestName];
        while (NextMember())
        {
            var name = Name(buffer);
            switch (name)
            {
                case "contentType": attachment.ContentType = NextText(); break;
                case "contentUrl": attachment.ContentUrl = NextText(); break;
                case "content": Next(); attachment.Content = StreamContentConverter.Unwrap(Free()); break;
                case "name": attachment.Name = NextText(); break;
                case "thumbnailUrl": attachment.ThumbnailUrl = NextText(); break;
                default: Extra(ref extra, name, AttachmentNames); break;
            }
        }

        if (extra is not null)
        {
            attachment.Properties = extra;
        }

        return attachment;
    }

    private Entity? EntityOf()
    {
        if (_json.TokenType == JsonTokenType.Null)
        {
            return null;
        }

        Expect(JsonTokenType.StartObject);
        var entity = new Entity();
        JObject? extra = null;
        Span<char> buffer = stackalloc char[LongestName];
        while (NextMember())
        {
            var name = Name(buffer);
            if (name is "type")
            {
                entity.Type = NextText();
            }
            else
            {
                Extra(ref extra, name, EntityNames);
            }
        }

        if (extra is not null)
        {
            entity.Properties = extra;
        }

        return entity;
    }
}
