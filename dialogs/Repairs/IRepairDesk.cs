namespace ServiceBot.Dialogs.Repairs;

/// <summary>What the customer hands in with a broken device (C-01, C-03).</summary>
public sealed record RepairRequest
{
    public required string Device { get; init; }
    public required string Fault { get; init; }
    /// <summary>In which situation the fault appears, in the customer's words, or the words for "not sure" (C-03).</summary>
    public required string Condition { get; init; }
    public required string ContactName { get; init; }
    /// <summary>E-mail or telephone.</summary>
    public required string Contact { get; init; }
    public required bool BackedUp { get; init; }
    public required string Locale { get; init; }
    public string? OrderNumber { get; init; }
    public string? SerialNumber { get; init; }

    /// <summary>14 to 16 digits.</summary>
    public string? Imei { get; init; }

    /// <summary>ISO 3166-1 alpha-2 of the market that the device was made for, where a record says so .</summary>
    public string? Market { get; init; }
    public DateOnly? PurchasedOn { get; init; }

    /// <summary>The last day of the warranty, where a record says so.</summary>
    public DateOnly? CoveredUntil { get; init; }

    /// <summary>What <see cref="CoveredUntil"/> goes by: <c>order</c> or <c>serial</c> (A-09).</summary>
    public string? CoverSource { get; init; }

    /// <summary>Since when the fault is there, in the customer's words.</summary>
    public string? Since { get; init; }

    /// <summary>Members of <see cref="DamageKinds"/>; empty where nothing of the kind happened, null where it was not asked.</summary>
    public IReadOnlyList<string>? History { get; init; }

    /// <summary>Pictures and videos of the fault.</summary>
    public IReadOnlyList<KeptFile>? Files { get; init; }
    public bool MailIn { get; init; }

    /// <summary>Where the device will be handed in: a place of the list, or the customer's words for where they are.</summary>
    public string? Place { get; init; }

    /// <summary>The reference of the service point, where it is one of the list.</summary>
    public string? PlaceReference { get; init; }

    /// <summary>The customer needs the device today .</summary>
    public bool Urgent { get; init; }

    /// <summary>What the customer was asked to prepare, and what of it they have ticked off: names of <see cref="Preparations"/>.</summary>
    public IReadOnlyList<string>? Preparation { get; init; }
    public IReadOnlyList<string>? Prepared { get; init; }
}

/// <summary>A repair request as it stands.</summary>
/// <param name="Number">Random, at least 40 bits: <c>RP-…</c>.</param>
/// <param name="State"><c>received</c>, <c>inspecting</c>, <c>inspected_minor</c>, <c>replacement_ordered</c>, <c>repaired</c>, <c>ready</c>, <c>collected</c>, <c>cancelled</c>.</param>
public sealed record Repair(string Number, string State, DateTimeOffset CreatedAt, RepairRequest Request)
{
    /// <summary>Counts the changes.</summary>
    public int Version { get; init; } = 1;

    /// <summary>When the state began.</summary>
    public DateTimeOffset Since { get; init; } = CreatedAt;

    /// <summary>What the shop said with the last change, for the customer.</summary>
    public string? Note { get; init; }

    /// <summary>The day on which the shop expects the next state, where it named one.</summary>
    public DateOnly? ExpectedOn { get; init; }

    /// <summary>Of the repair certificate, the inspection report or the replacement order (B-03, C-05, C-06).</summary>
    public string? DocumentNumber { get; init; }

    /// <summary>Until when something is promised, after a broken promise the new one; null where nothing is.</summary>
    public DateTimeOffset? PromisedBy { get; init; }
}

public interface IRepairDesk
{
    /// <summary>Takes the request in with this turn's commit and returns its number; the shop is notified through the outbox.</summary>
    Task<string> SubmitAsync(RepairRequest request, CancellationToken cancellationToken);

    /// <summary>A request by its number. Outside the conversation that made it the contact is needed too; tries are limited like those of orders.</summary>
    Task<RepairLookup> FindAsync(string number, string? contact, CancellationToken cancellationToken);

    /// <summary>The requests made in this conversation, newest first.</summary>
    Task<IReadOnlyList<Repair>> OfConversationAsync(CancellationToken cancellationToken);

    /// <summary>The requests that a signed-in customer made in any conversation, newest first; of anybody else none.</summary>
    Task<IReadOnlyList<Repair>> OfCustomerAsync(CancellationToken cancellationToken);

    /// <summary>A promise was not kept: the shop is told so with this turn's commit, and the new promise is noted, if there is one.</summary>
    Task EscalateAsync(Repair repair, DateTimeOffset? promisedBy, CancellationToken cancellationToken);
}

public abstract record RepairLookup
{
    private RepairLookup() { }

    public sealed record Found(Repair Repair) : RepairLookup;

    public sealed record ContactNeeded : RepairLookup;

    public sealed record Refused : RepairLookup;

    public sealed record Limited(DateTimeOffset Until) : RepairLookup;
}
