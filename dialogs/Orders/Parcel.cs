namespace ServiceBot.Dialogs.Orders;

/// <summary>The lines of an order that travel together; <see cref="Delivery"/> is null as long as the shop has not said how.</summary>
public sealed record Parcel(IReadOnlyList<OrderLine> Lines, Delivery? Delivery, OrderStatus? Status)
{
    public IReadOnlyList<string> Items { get; } = [.. Lines.Select(line => line.Quantity > 1 ? $"{line.Name} ×{line.Quantity}" : line.Name)];
}

/// <summary>When a parcel arrives, as far as it is known (I-11).</summary>
public abstract record Arrival
{
    private Arrival() { }

    /// <summary>On that day at the latest.</summary>
    public sealed record By(DateOnly Date) : Arrival;

    /// <summary>The promised day has passed.</summary>
    public sealed record Late(DateOnly Date) : Arrival;

    /// <summary>Arrived; the day is null where the shop did not say.</summary>
    public sealed record Arrived(DateOnly? On) : Arrival;

    /// <summary>No day is known, and none is made up.</summary>
    public sealed record Unknown : Arrival;

    /// <summary>Cancelled or returned: nothing is to arrive.</summary>
    public sealed record Closed : Arrival;
}
