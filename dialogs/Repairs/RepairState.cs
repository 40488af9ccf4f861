namespace ServiceBot.Dialogs.Repairs;

/// <summary>What a repair request asks for, one after another.</summary>
public enum RepairSlot { Device, Fault, Condition, Backup, Name, Contact }

/// <summary>A repair request as far as it has been filled in (C-01).</summary>
public sealed record RepairState
{
    public string? Device { get; init; }
    public string? SerialNumber { get; init; }
    public string? OrderNumber { get; init; }
    public string? Fault { get; init; }
    public string? Condition { get; init; }
    public bool? BackedUp { get; init; }
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

    /// <summary>The way of a repair has been explained (C-02, C-05, C-07).</summary>
    public bool Explained { get; init; }

    /// <summary>The customer has been told to have the password ready and never to type it here (D-04).</summary>
    public bool PasswordNoted { get; init; }
}
