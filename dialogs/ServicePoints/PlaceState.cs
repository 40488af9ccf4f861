namespace ServiceBot.Dialogs.ServicePoints;

/// <summary>Where the customer looks for a place .</summary>
public sealed record PlaceState
{
    /// <summary>The words, or the shared position, that named a place last; not asked for again (I-09).</summary>
    public string? Where { get; init; }
}
