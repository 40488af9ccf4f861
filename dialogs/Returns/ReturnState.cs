namespace ServiceBot.Dialogs.Returns;

/// <summary>What a return asks for, one after another.</summary>
public enum ReturnSlot { Item, Wish, Reason, Contact, Quantity }

/// <summary>What the customer gets for what goes back.</summary>
public enum ReturnWish { Refund, Exchange }

/// <summary>What a customer is sending back, as far as it has been told (I-21).</summary>
public sealed record ReturnState
{
    public string? OrderNumber { get; init; }

    /// <summary>The places of the order's lines that go back, from 0.</summary>
    public List<int> Lines { get; init; } = [];

    /// <summary>How many pieces could go back of the one line that was chosen; at most 1 where there is nothing to choose.</summary>
    public int Pieces { get; init; }

    /// <summary>How many of them do.</summary>
    public int? Quantity { get; init; }

    public ReturnWish? Wish { get; init; }

    /// <summary>In the customer's words; empty where they would rather not say.</summary>
    public string? Reason { get; init; }
    public string? Contact { get; init; }

    /// <summary>How a refund was asked for whose return is not known here; a person gets it to read.</summary>
    public string? Asked { get; init; }

    /// <summary>What is being asked for.</summary>
    public ReturnSlot? Asking { get; init; }

    /// <summary>What was asked and answered, in order; "back" takes the last one away.</summary>
    public List<ReturnSlot> Answered { get; init; } = [];
}
