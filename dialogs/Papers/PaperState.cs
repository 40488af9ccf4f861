namespace ServiceBot.Dialogs.Papers;

/// <summary>What has been asked and sent of invoice and receipt (I-13…I-20).</summary>
public sealed record PaperState
{
    public ReceiptConcern Concern { get; init; }

    /// <summary>What the customer opens it with, once it is known: never asked twice (I-09).</summary>
    public Platform? Platform { get; init; }

    /// <summary>That the desk sends no mails has been said; once is enough.</summary>
    public bool MailOffSaid { get; init; }

    /// <summary>How often this conversation has had an order's receipt mailed, by its number.</summary>
    public Dictionary<string, int> Mailed { get; init; } = [];
}
