using ServiceBot.Dialogs.Orders;

namespace ServiceBot.Dialogs.Care;

/// <summary>Six digits that go to an address by mail and come back through the chat: whoever has them reads that inbox (I-12).</summary>
public interface IMailCodes
{
    /// <summary>Whether the shop lets the desk send mails at all.</summary>
    bool IsOn { get; }

    /// <summary>Leaves a mail with a fresh code to be sent after this turn's commit. Tries are limited like look-ups.</summary>
    /// <param name="until">When the code ends; a mail that is late is not sent any more.</param>
    Task<CodeSending> SendAsync(string email, DateTimeOffset until, string locale, CancellationToken cancellationToken);

    /// <param name="ticket">As <see cref="CodeSending.Sent"/> gave it.</param>
    Task<bool> IsRightAsync(string ticket, string code, CancellationToken cancellationToken);

    /// <summary>Makes it the order's address, tells the old one so, and the shop, whose own records it does not touch.</summary>
    void Change(Order order, string email, string locale);
}

/// <summary>What became of a code's mail.</summary>
public abstract record CodeSending
{
    private CodeSending() { }

    /// <param name="Ticket">From which the code can be told, together with a key that only the host has; not the code.</param>
    public sealed record Sent(string Ticket) : CodeSending;

    /// <summary>Nothing can be sent there.</summary>
    public sealed record NoAddress : CodeSending;

    /// <summary>Too many tries; nothing was sent.</summary>
    public sealed record Limited : CodeSending;
}
