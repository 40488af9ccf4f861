namespace ServiceBot.Dialogs.Orders;

/// <summary>What has been said about orders in this conversation.</summary>
public sealed record OrdersState
{
    /// <summary>The order that was shown last.</summary>
    public string? Shown { get; init; }

    /// <summary>The customer has been asked to stay in the window, once (I-07).</summary>
    public bool AskedToStay { get; init; }
}
