namespace ServiceBot.Dialogs.Desk;

/// <summary>E-mails and phones that come from the shop's records are shown only so far that their owner knows them again (I-12).</summary>
public static class ContactRules
{
    /// <summary>What the customer has typed in this chat is shown back; what comes from an order stays masked.</summary>
    public static Verbatim Shown(DeskTurn desk, string contact) =>
        new(contact == desk.State.Facts.Contact ? MarkdownText.Escape(contact) : Masked(contact));

    /// <summary><c>l***@example.com</c>, <c>***678</c>; safe inside Markdown.</summary>
    public static string Masked(string contact)
    {
        var at = contact.IndexOf('@', StringComparison.Ordinal);
        if (at > 0)
            return $"{MarkdownText.Escape(contact[..1])}***{MarkdownText.Escape(contact[at..])}";
        return "***" + MarkdownText.Escape(contact.Length > 3 ? contact[^3..] : "");
    }
}
