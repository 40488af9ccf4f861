namespace ServiceBot.Dialogs.Desk;

/// <summary>What belongs to the customer and not to one conversation.</summary>
public sealed record CustomerState
{
    public int Version { get; init; } = DeskState.CurrentVersion;
    public string? Locale { get; init; }

    /// <summary>An e-mail or phone that has opened an order or a request of theirs.</summary>
    public string? ConfirmedContact { get; init; }
}
