using Microsoft.Bot.Schema;
using Newtonsoft.Json.Linq;
using ServiceBot.Dialogs.Guard;
using ServiceBot.Dialogs.Understanding;

namespace ServiceBot.Turns;

/// <summary>Takes passwords, ID and card numbers out of what a customer sends, before anything else sees it (P9).</summary>
internal sealed class DoorGuard(IKnownOrders orders)
{
    /// <summary>What names things between machines and is nobody's words.</summary>
    private static readonly HashSet<string> Technical = new(StringComparer.OrdinalIgnoreCase)
    {
        "clientActivityID", "clientTimestamp", "contentUrl", "contentType", "id", "type", "$schema", "thumbnailUrl",
    };

    /// <param name="conversation">As the turn found it: what it asked for last decides what an answer may be.</param>
    /// <returns>Whether anything was replaced, and the code that was typed where one was asked for.</returns>
    public Redacted Redact(Activity activity, ConversationSnapshot conversation)
    {
        var asked = Expectations.Read(conversation.Expecting);
        var redaction = new Redaction(new GuardContext
        {
            PasswordWasAsked = asked == Slot.Password,
            Expecting = asked,
            IsKnownOrderNumber = orders.Contains,
        });
        var code = asked == Slot.MailCode ? OneTimeCodes.Read(activity.Text) : null;
        redaction.Activity(activity);
        return new Redacted(redaction.Replaced, code);
    }

    private sealed class Redaction(GuardContext context)
    {
        public bool Replaced { get; private set; }

        public void Activity(Activity activity)
        {
            activity.Text = Text(activity.Text, context);
            activity.Speak = Text(activity.Speak);
            activity.Summary = Text(activity.Summary);
            activity.Value = Value(activity.Value);
            activity.ChannelData = Value(activity.ChannelData);
            Inside(activity.Properties);
            activity.TopicName = Text(activity.TopicName);
            activity.Name = Text(activity.Name);
            activity.Label = Text(activity.Label);
            Account(activity.From);
            Account(activity.Recipient);
            if (activity.Conversation is { } conversation)
            {
                conversation.Name = Text(conversation.Name);
                Inside(conversation.Properties);
            }

            // Only bots send these; nothing here reads them.
            activity.SuggestedActions = null;
            activity.TextHighlights = null;
            activity.SemanticAction = null;
            activity.ListenFor = null;
            foreach (var entity in activity.Entities ?? [])
                Inside(entity.Properties);
            foreach (var attachment in activity.Attachments ?? [])
            {
                attachment.Name = Text(attachment.Name);
                attachment.Content = Value(attachment.Content);
            }
        }

        private void Account(ChannelAccount? account)
        {
            if (account is null)
                return;
            account.Name = Text(account.Name);
            Inside(account.Properties);
        }

        /// <summary>Only the message itself can be the answer to a question about a password; a name or a file name is none.</summary>
        private string? Text(string? text) => Text(text, context with { PasswordWasAsked = false });

        private string? Text(string? text, GuardContext context)
        {
            if (string.IsNullOrEmpty(text))
                return text;
            var result = PasteGuard.Redact(text, context);
            Replaced |= result.Removed.Count > 0;
            return result.Text;
        }

        private object? Value(object? value)
        {
            switch (value)
            {
                case string text:
                    return Text(text);
                case JValue { Type: JTokenType.String } text:
                    return new JValue(Text((string?)text));
                case JToken token:
                    Inside(token);
                    return token;
                default:
                    return value;
            }
        }

        private void Inside(JToken? token)
        {
            if (token is not JContainer container || !container.HasValues)
                return;
            foreach (var value in container.DescendantsAndSelf().OfType<JValue>().Where(IsWords).ToList())
            {
                var clean = Text((string?)value);
                if (clean != (string?)value)
                    value.Value = clean;
            }
        }

        private static bool IsWords(JValue value) =>
            value.Type == JTokenType.String && !(value.Parent is JProperty property && Technical.Contains(property.Name));
    }
}

/// <param name="Code">Digits that are in nothing that is kept.</param>
internal readonly record struct Redacted(bool Replaced, string? Code);

/// <summary>Which order numbers there are: one that looks like a card number is not taken for one.</summary>
internal interface IKnownOrders
{
    bool Contains(string orderNumber);
}
