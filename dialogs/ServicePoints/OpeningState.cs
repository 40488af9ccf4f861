namespace ServiceBot.Dialogs.ServicePoints;

/// <summary>Whether a place is open at a moment; times are the place's own.</summary>
public abstract record OpeningState
{
    private OpeningState() { }

    public sealed record AlwaysOpen : OpeningState;

    public sealed record OpenUntil(DateTime Closes) : OpeningState;

    public sealed record OpensAt(DateTime Opens) : OpeningState;

    /// <summary>The text says hours that no day of the next week has.</summary>
    public sealed record Closed : OpeningState;
}
