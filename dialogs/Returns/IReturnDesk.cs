namespace ServiceBot.Dialogs.Returns;

/// <param name="Line">Its place in the order, from 0.</param>
/// <param name="Quantity">The pieces that go back.</param>
/// <param name="Ordered">The pieces that the line has; 0 where it was not kept.</param>
public sealed record ReturnItem(int Line, string Name, int Quantity, string? SerialNumber, int Ordered = 0)
{
    public string Label => Quantity > 1 ? $"{Name} ×{Quantity}" : Name;
}

/// <summary>What the customer announces with a return (I-21).</summary>
public sealed record ReturnRequest
{
    public required string OrderNumber { get; init; }
    public required IReadOnlyList<ReturnItem> Items { get; init; }
    public required ReturnWish Wish { get; init; }

    /// <summary>In the customer's words; null where they would rather not say.</summary>
    public string? Reason { get; init; }
    public required string ContactName { get; init; }

    /// <summary>E-mail or telephone.</summary>
    public required string Contact { get; init; }
    public required string Locale { get; init; }

    /// <summary>The last day of the window in which it is announced; null where the shop has not said when it arrived.</summary>
    public DateOnly? LastDay { get; init; }
}

/// <summary>A return as it stands.</summary>
/// <param name="Number">Random, at least 40 bits: <c>R-…</c>.</param>
/// <param name="State">One of <see cref="ReturnStates"/>.</param>
/// <param name="Version">Counts the changes of state.</param>
/// <param name="Note">What the shop said with the last change.</param>
public sealed record AnnouncedReturn(
    string Number, string OrderNumber, string State, int Version, DateTimeOffset CreatedAt, DateTimeOffset ChangedAt,
    IReadOnlyList<ReturnItem> Items, ReturnWish Wish, string? Note);

public interface IReturnDesk
{
    /// <summary>
    /// Takes the return in with this turn's commit and returns its number; the shop is notified through the outbox. Where another conversation has
    /// announced one of the items meanwhile, the commit meets a conflict and the turn is run again.
    /// </summary>
    Task<string> SubmitAsync(ReturnRequest request, CancellationToken cancellationToken);

    /// <summary>The open returns of an order that the conversation may see.</summary>
    Task<IReadOnlyList<AnnouncedReturn>> OfOrderAsync(string orderNumber, CancellationToken cancellationToken);

    /// <summary>The returns made in this conversation, and those of the signed-in customer's orders, newest first.</summary>
    Task<IReadOnlyList<AnnouncedReturn>> OwnAsync(CancellationToken cancellationToken);

    /// <summary>A return by its number. Where it is none of <see cref="OwnAsync"/> the contact is needed too; tries are limited like those of orders.</summary>
    Task<ReturnLookup> FindAsync(string number, string? contact, CancellationToken cancellationToken);
}

public abstract record ReturnLookup
{
    private ReturnLookup() { }

    public sealed record Found(AnnouncedReturn Return) : ReturnLookup;

    public sealed record ContactNeeded : ReturnLookup;

    public sealed record Refused : ReturnLookup;

    public sealed record Limited(DateTimeOffset Until) : ReturnLookup;
}
