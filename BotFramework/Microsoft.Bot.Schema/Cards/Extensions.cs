namespace Microsoft.Bot.Schema;

/// <summary>Cards as attachments of a message.</summary>
public static class Extensions
{
    public static Attachment ToAttachment(this HeroCard card) => Wrap(HeroCard.ContentType, card);

    public static Attachment ToAttachment(this ThumbnailCard card) => Wrap(ThumbnailCard.ContentType, card);

    public static Attachment ToAttachment(this SigninCard card) => Wrap(SigninCard.ContentType, card);

    public static Attachment ToAttachment(this ReceiptCard card) => Wrap(ReceiptCard.ContentType, card);

    public static Attachment ToAttachment(this AudioCard card) => Wrap(AudioCard.ContentType, card);

    public static Attachment ToAttachment(this VideoCard card) => Wrap(VideoCard.ContentType, card);

    public static Attachment ToAttachment(this AnimationCard card) => Wrap(AnimationCard.ContentType, card);

    public static Attachment ToAttachment(this OAuthCard card) => Wrap(OAuthCard.ContentType, card);

    private static Attachment Wrap(string contentType, object card) => new() { ContentType = contentType, Content = card };
}
