namespace ServiceBot.Dialogs.ServicePoints;

/// <summary>Where the customer looks for a place .</summary>
public sealed record PlaceState;
