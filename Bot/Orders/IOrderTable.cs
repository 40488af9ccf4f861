namespace ServiceBot.Orders;

/// <summary>What a conversation reads of the orders, on the turn's own path: each by one prepared statement.</summary>
internal interface IOrderTable
{
    /// <param name="key">As <see cref="OrderNumber"/> makes it comparable.</param>
    ValueTask<StoredOrder?> FindAsync(string key, CancellationToken cancellationToken);

    /// <summary>A customer's orders, newest first.</summary>
    ValueTask<IReadOnlyList<StoredOrder>> OfCustomerAsync(string customerId, int most, CancellationToken cancellationToken);

    ValueTask<bool> WasShownAsync(long conversation, string key, CancellationToken cancellationToken);

    /// <summary>The counted tries of a limit's key; null where none are counted.</summary>
    ValueTask<(int Tries, DateTimeOffset Until)?> TriesAsync(string key, CancellationToken cancellationToken);
}

/// <summary>An order as it was imported, and what it is looked up by.</summary>
internal sealed record StoredOrder(string Key, string? CustomerId, string? Email, string? Telephone, string Json);
