using System.Globalization;
using ServiceBot.Dialogs.Care;
using ServiceBot.Dialogs.Documents;
using ServiceBot.Dialogs.Knowledge;
using ServiceBot.Dialogs.Orders;
using ServiceBot.Dialogs.Papers;
using ServiceBot.Dialogs.Phone;
using ServiceBot.Dialogs.Ratings;
using ServiceBot.Dialogs.Repairs;
using ServiceBot.Dialogs.Returns;
using ServiceBot.Dialogs.ServicePoints;
using ServiceBot.Dialogs.Tickets;
using ServiceBot.Dialogs.Warranty;

namespace ServiceBot.Dialogs.Desk;

/// <summary>How the last matter ended; decides about the apology at the farewell (I-00b, I-25).</summary>
public enum Outcome { None, Answered, AnsweredNotExpedited, Unresolved, HandedOver }

/// <summary>What the desk remembers of one conversation, besides the stack of dialogs.</summary>
public sealed record DeskState
{
    /// <summary>Raised when a stored state or the steps of a dialog change in a way that an older one cannot be read.</summary>
    public const int CurrentVersion = 1;

    internal static readonly string VersionText = CurrentVersion.ToString(CultureInfo.InvariantCulture);

    public int Version { get; init; } = CurrentVersion;
    public string? PersonaId { get; init; }

    /// <summary>The agent's name by locale as it was when the talk began; it stays, whatever the settings say later (OPS-01).</summary>
    public Dictionary<string, string>? PersonaNames { get; init; }
    public string? Locale { get; init; }
    public bool Greeted { get; init; }

    /// <summary>The last topic that was named to the customer (I-06).</summary>
    public string? Topic { get; init; }

    /// <summary>Where on the journey the talk is (OPS-06); one of <see cref="JourneyRules"/>'s names.</summary>
    public string? Stage { get; init; }
    public Outcome Outcome { get; init; }

    /// <summary>The last thing said was the offer of a person; a bare yes takes it.</summary>
    public bool PersonOffered { get; init; }

    /// <summary>How many messages in a row were not understood.</summary>
    public int Misses { get; init; }

    /// <summary>The variant said last, by message key, so that none is said twice in a row (I-05).</summary>
    public Dictionary<string, int> LastVariants { get; init; } = [];
    public Facts Facts { get; init; } = new();
    public OrdersState Orders { get; init; } = new();
    public CareState Care { get; init; } = new();
    public RepairState Repair { get; init; } = new();
    public TicketState Ticket { get; init; } = new();
    public RatingState Rating { get; init; } = new();
    public ReturnState Returns { get; init; } = new();
    public WarrantyState Warranty { get; init; } = new();
    public DocumentsState Documents { get; init; } = new();
    public CallBackState CallBack { get; init; } = new();
    public KnowledgeState Knowledge { get; init; } = new();
    public PlaceState Places { get; init; } = new();
    public PaperState Papers { get; init; } = new();

    /// <summary>What else the customer has asked for in one line and is not answered yet, in its order.</summary>
    public IReadOnlyList<Wish> Wishes { get; init; } = [];

    /// <summary>The desk has said goodbye to a silent customer; the next message is welcomed back (I-23).</summary>
    public bool ClosedIdle { get; init; }
}
