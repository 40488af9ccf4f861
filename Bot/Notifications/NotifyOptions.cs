namespace ServiceBot.Notifications;

/// <summary>How the shop hears of new repairs, tickets and overdue promises, and how customers get mail (settings section <c>Notify</c>).</summary>
internal sealed class NotifyOptions
{
    /// <summary>Address that takes a signed POST of each event.</summary>
    public string? Webhook { get; set; }

    public Uri? WebhookAddress => string.IsNullOrWhiteSpace(Webhook) ? null : new Uri(Webhook, UriKind.Absolute);

    /// <summary>Shared key of the signature <c>X-ServiceBot-Signature: sha256=…</c> (hex HMAC-SHA256 of the body).</summary>
    public string? WebhookKey { get; set; }

    /// <summary>Mailbox that gets a mail of each event; needs <see cref="Smtp"/>.</summary>
    public string? Email { get; set; }

    /// <summary>The language of those mails.</summary>
    public string EmailLanguage { get; set; } = Dialogs.Wording.Locales.TraditionalChinese;

    public SmtpOptions Smtp { get; set; } = new();

    public bool MailsTheShop => Smtp.IsOn && !string.IsNullOrWhiteSpace(Email);

    public bool TellsNobody => WebhookAddress is null && !MailsTheShop;
}
