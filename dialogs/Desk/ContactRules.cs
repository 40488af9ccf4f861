namespace ServiceBot.Dialogs.Desk;

/// <summary>E-mails and phones that come from the shop's records are shown only so far that their owner knows them again (I-12).</summary>
public static class ContactRules
{
    /// <summary>What the customer has typed in this chat is shown back; what comes from an order stays masked.</summary>
    public static Verbatim Shown(DeskTurn desk, string contact) =>
        new(contact == desk.State.Facts.Contact ? MarkdownText.Escape(contact) : Masked(contact));

    /// <summary><c>l***@example.com</c>, <c>***678</c>; safe inside Markdown.</summary>
    public static string Masked(string contact) => Mask(contact, MarkdownText.Escape);

    /// <summary>The same for a mail.</summary>
    public static string MaskedPlain(string contact) => Mask(contact, part => part);

    private static string Mask(string contact, Func<string, string> escape)
    {
        var at = contact.IndexOf('@', StringComparison.Ordinal);
        return at > 0 ? $"{escape(contact[..1])}***{escape(contact[at..])}" : "***" + escape(contact.Length > 3 ? contact[^3..] : "");
    }
}
