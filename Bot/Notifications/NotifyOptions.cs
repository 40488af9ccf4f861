namespace ServiceBot.Notifications;

/// <summary>How the shop hears of new repairs, tickets and overdue promises (settings section <c>Notify</c>).</summary>
internal sealed class NotifyOptions
{
    /// <summary>Address that takes a signed POST of each event.</summary>
    public string? Webhook { get; set; }

    public Uri? WebhookAddress => string.IsNullOrWhiteSpace(Webhook) ? null : new Uri(Webhook, UriKind.Absolute);

    /// <summary>Shared key of the signature <c>X-ServiceBot-Signature: sha256=…</c> (hex HMAC-SHA256 of the body).</summary>
    public string? WebhookKey { get; set; }
}
