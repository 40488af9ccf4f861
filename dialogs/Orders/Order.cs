namespace ServiceBot.Dialogs.Orders;

/// <summary>Where an order or a line of it stands: schema.org's <c>OrderStatus</c> members; what the shop did not say is null.</summary>
public enum OrderStatus { PaymentDue, Processing, InTransit, PickupAvailable, Delivered, Problem, Returned, Cancelled }

/// <summary>An order as the shop sent it. Null means that the shop did not say, and the desk does not make it up.</summary>
public sealed record Order
{
    public required string Number { get; init; }
    public required DateTimeOffset OrderedAt { get; init; }
    public required Buyer Customer { get; init; }
    public required IReadOnlyList<OrderLine> Lines { get; init; }
    public OrderStatus? Status { get; init; }
    public decimal? Price { get; init; }
    public string? Currency { get; init; }
    public OrderInvoice? Invoice { get; init; }
}

public sealed record Buyer(string? Identifier, string? Name, string? Email, string? Telephone);

public sealed record OrderLine
{
    public required string Name { get; init; }
    public int Quantity { get; init; } = 1;
    public string? Sku { get; init; }
    public string? SerialNumber { get; init; }
    public OrderStatus? Status { get; init; }
    public Delivery? Delivery { get; init; }
}

/// <summary>A line's delivery (schema.org <c>ParcelDelivery</c>); the same parcel as another's when <see cref="ParcelKey"/> is the same.</summary>
public sealed record Delivery
{
    /// <summary>The delivery's <c>identifier</c>, else its tracking number, else all it says.</summary>
    public required string ParcelKey { get; init; }
    public string? Carrier { get; init; }
    public string? TrackingNumber { get; init; }
    public Uri? TrackingUrl { get; init; }
    public DateOnly? ArrivesBy { get; init; }
    public IReadOnlyList<Checkpoint> Checkpoints { get; init; } = [];
    /// <summary>When the event named <c>Delivered</c> took place.</summary>
    public DateTimeOffset? DeliveredAt { get; init; }
}

public sealed record Checkpoint(string Name, DateTimeOffset? At);

/// <param name="PaymentStatus">schema.org's <c>PaymentStatusType</c> member, bare.</param>
public sealed record OrderInvoice(string? Identifier, string? PaymentStatus);
