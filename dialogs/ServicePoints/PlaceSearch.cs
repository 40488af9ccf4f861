namespace ServiceBot.Dialogs.ServicePoints;

/// <param name="Kilometres">From where the customer is; null where one of the two is not known that exactly.</param>
public sealed record NearPlace(ServicePoint Point, double? Kilometres);

/// <summary>What a search found.</summary>
public abstract record PlaceSearch
{
    private PlaceSearch() { }

    /// <summary>At most three, the nearest first.</summary>
    public sealed record Found(IReadOnlyList<NearPlace> Places) : PlaceSearch;

    /// <summary>None is near; this one is the nearest, if any is known at all.</summary>
    public sealed record NoneNear(NearPlace? Nearest) : PlaceSearch;

    /// <summary>The text names no place that is known here.</summary>
    public sealed record NoPlaceNamed : PlaceSearch;
}
