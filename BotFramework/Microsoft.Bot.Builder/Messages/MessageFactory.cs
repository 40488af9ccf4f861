using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder;

/// <summary>Messages of the usual kinds.</summary>
public static class MessageFactory
{
    public static Activity Text(string text, string ssml = null, string inputHint = null)
    {
        var message = (Activity)Activity.CreateMessageActivity();
        SetTextAndSpeak(message, text, ssml, inputHint);
        return message;
    }

    public static IMessageActivity SuggestedActions(
        IEnumerable<string> actions,
        string text = null,
        string ssml = null,
        string inputHint = null) => SuggestedActions(actions, text, ssml, inputHint, null);

    /// <param name="actions">What the buttons say and send.</param>
    /// <param name="toList">Ids of who sees them; null for everybody.</param>
    public static IMessageActivity SuggestedActions(
        IEnumerable<string> actions,
        string text,
        string ssml,
        string inputHint,
        IList<string> toList)
    {
        ArgumentNullException.ThrowIfNull(actions);
        var buttons = actions.Select(action => new CardAction { Type = ActionTypes.ImBack, Title = action, Value = action });
        return SuggestedActions(buttons, text, ssml, inputHint, toList);
    }

    public static IMessageActivity SuggestedActions(
        IEnumerable<CardAction> cardActions,
        string text = null,
        string ssml = null,
        string inputHint = null) => SuggestedActions(cardActions, text, ssml, inputHint, null);

    /// <param name="cardActions">The buttons.</param>
    /// <param name="toList">Ids of who sees them; null for everybody.</param>
    public static IMessageActivity SuggestedActions(
        IEnumerable<CardAction> cardActions,
        string text,
        string ssml,
        string inputHint,
        IList<string> toList)
    {
        ArgumentNullException.ThrowIfNull(cardActions);
        var message = Text(text, ssml, inputHint);
        message.SuggestedActions = new SuggestedActions { Actions = cardActions.ToList(), To = toList };
        return message;
    }

    public static IMessageActivity Attachment(Attachment attachment, string text = null, string ssml = null, string inputHint = null)
    {
        ArgumentNullException.ThrowIfNull(attachment);
        return WithAttachments([attachment], text, ssml, inputHint, AttachmentLayoutTypes.List);
    }

    public static IMessageActivity Attachment(
        IEnumerable<Attachment> attachments,
        string text = null,
        string ssml = null,
        string inputHint = null) => WithAttachments(attachments, text, ssml, inputHint, AttachmentLayoutTypes.List);

    public static IMessageActivity Carousel(
        IEnumerable<Attachment> attachments,
        string text = null,
        string ssml = null,
        string inputHint = null) => WithAttachments(attachments, text, ssml, inputHint, AttachmentLayoutTypes.Carousel);

    public static IMessageActivity ContentUrl(
        string url,
        string contentType,
        string name = null,
        string text = null,
        string ssml = null,
        string inputHint = null)
    {
        BotAssert.NotBlank(url);
        BotAssert.NotBlank(contentType);
        var attachment = new Attachment { ContentType = contentType, ContentUrl = url, Name = name ?? string.Empty };
        return Attachment(attachment, text, ssml, inputHint);
    }

    private static Activity WithAttachments(IEnumerable<Attachment> attachments, string text, string ssml, string inputHint, string layout)
    {
        ArgumentNullException.ThrowIfNull(attachments);
        var message = Text(text, ssml, inputHint);
        message.AttachmentLayout = layout;
        message.Attachments = attachments.ToList();
        return message;
    }

    private static void SetTextAndSpeak(Activity message, string text, string ssml, string inputHint)
    {
        message.Text = string.IsNullOrWhiteSpace(text) ? null : text;
        message.Speak = string.IsNullOrWhiteSpace(ssml) ? null : ssml;
        message.InputHint = inputHint ?? InputHints.AcceptingInput;
    }
}
