namespace ServiceBot.Dialogs.Papers;

/// <summary>Sends an order's e-receipt to the e-mail address on the order (I-19).</summary>
public interface IReceiptMail
{
    /// <summary>Whether the shop lets the desk send mails at all.</summary>
    bool IsOn { get; }

    /// <summary>Leaves the mail to be sent after this turn's commit; the address is the order's own, never one from the chat.</summary>
    void Send(string orderNumber, string locale);
}
