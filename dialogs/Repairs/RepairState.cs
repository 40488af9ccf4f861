namespace ServiceBot.Dialogs.Repairs;

/// <summary>What a repair request asks for. The order here is only that in which they came to be; the form's is <see cref="RepairFields.All"/>.</summary>
public enum RepairSlot { Device, Fault, Condition, Backup, Name, Contact, Serial, History, Photos, Place }

/// <summary>A repair request as far as it has been filled in (C-01).</summary>
public sealed record RepairState
{
    public string? Device { get; init; }
    public string? SerialNumber { get; init; }
    public string? Imei { get; init; }
    public string? OrderNumber { get; init; }

    /// <summary>The customer does not know serial number or IMEI, and need not .</summary>
    public bool SerialUnknown { get; init; }

    /// <summary>Where the device was sold and until when it is covered, as far as it is known .</summary>
    public RepairUnit? Unit { get; init; }
    public string? Fault { get; init; }
    public string? Condition { get; init; }

    /// <summary>Since when, in the customer's words.</summary>
    public string? Since { get; init; }

    /// <summary>Members of <see cref="DamageKinds"/>; empty where nothing of the kind happened, null where it is not known.</summary>
    public List<string>? History { get; init; }
    public List<KeptFile> Files { get; init; } = [];

    /// <summary>Pictures were sent or skipped.</summary>
    public bool PhotosDone { get; init; }

    /// <summary>The town or district that the customer named.</summary>
    public string? Area { get; init; }

    /// <summary>Where the device will be handed in, or what the customer said of it.</summary>
    public string? Place { get; init; }
    public string? PlaceReference { get; init; }
    public bool MailIn { get; init; }

    /// <summary>Needed today .</summary>
    public bool Urgent { get; init; }
    public bool? BackedUp { get; init; }

    /// <summary>What of the preparation is ticked off (D-03): names of <see cref="Preparations"/>.</summary>
    public List<string> Ready { get; init; } = [];
    public string? Name { get; init; }
    public string? Contact { get; init; }

    /// <summary>What is being asked for.</summary>
    public RepairSlot? Asking { get; init; }

    /// <summary>What was asked and answered, in order; "back" takes the last one away.</summary>
    public List<RepairSlot> Answered { get; init; } = [];

    /// <summary>What the customer wants to say anew: it is asked, though it may be known from elsewhere.</summary>
    public RepairSlot? Anew { get; init; }

    /// <summary>The customer wants to name another device than those of their orders.</summary>
    public bool OtherDevice { get; init; }

    /// <summary>Keys of what has been said once and is not said again.</summary>
    public List<string> Told { get; init; } = [];

    /// <summary>Of the request handed in last in this conversation.</summary>
    public string? Number { get; init; }

    /// <summary>What was to be prepared for that request; it can still be ticked off.</summary>
    public List<string> Items { get; init; } = [];
}

/// <summary>A device as the shop's records know it.</summary>
/// <param name="Market">ISO 3166-1 alpha-2 of the market that it was made for.</param>
/// <param name="Source"><c>order</c> (the shop's own) or <c>serial</c> (A-09).</param>
/// <param name="Seller"><c>official</c> or <c>reseller</c>.</param>
/// <param name="Jailbroken">As the shop noted it; null where it did not.</param>
public sealed record RepairUnit(string? Market, DateOnly? PurchasedOn, DateOnly? CoveredUntil, string Source, string? Seller, bool? Jailbroken = null);

/// <summary>A picture or video that came with the chat and is kept by the desk.</summary>
/// <param name="Link">Cannot be guessed; opens it for the shop.</param>
public sealed record KeptFile(string Name, string ContentType, string Link);
