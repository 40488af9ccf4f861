namespace ServiceBot.Dialogs.Orders;

/// <summary>The shop's orders, as far as the conversation may see them.</summary>
public interface IOrderBook
{
    /// <summary>The newest orders of a signed-in customer (contract: who is signed in comes from the token alone), newest first, at most ten.</summary>
    Task<IReadOnlyList<Order>> OfCustomerAsync(string customerId, CancellationToken cancellationToken);

    /// <summary>
    /// An order by its number together with the e-mail or telephone on it. A wrong pair and an unknown number are refused alike;
    /// tries are limited per conversation, per address and per number looked up, and each try is counted with the turn.
    /// </summary>
    Task<OrderLookup> FindAsync(string orderNumber, string contact, CancellationToken cancellationToken);

    /// <summary>An order that this conversation has already been shown; no contact is asked again.</summary>
    Task<Order?> ReopenAsync(string orderNumber, CancellationToken cancellationToken);
}

/// <summary>The outcome of a look-up by number and contact.</summary>
public abstract record OrderLookup
{
    private OrderLookup() { }

    public sealed record Found(Order Order) : OrderLookup;

    /// <summary>No such pair; nothing says which part is wrong.</summary>
    public sealed record Refused : OrderLookup;

    /// <summary>Too many tries; no look-up was made.</summary>
    public sealed record Limited(DateTimeOffset Until) : OrderLookup;
}
