namespace ServiceBot.Dialogs.Warranty;

public enum CoverageState { Active, Ended, UnknownDate }

/// <summary>One of the things that run from the purchase.</summary>
/// <param name="Last">The last day on which it holds, that day included; null where the purchase date is unknown.</param>
public sealed record Term(CoverageState State, DateOnly? Last)
{
    public static Term Unknown { get; } = new(CoverageState.UnknownDate, null);

    public bool IsActive => State == CoverageState.Active;

    public static Term Until(DateOnly last, DateOnly today) => new(today <= last ? CoverageState.Active : CoverageState.Ended, last);
}

/// <summary>What a device is covered by on one day.</summary>
public sealed record Coverage
{
    public required DateOnly? PurchasedOn { get; init; }

    public required DateSource Source { get; init; }

    /// <summary>Free phone support .</summary>
    public required Term Phone { get; init; }

    /// <summary>The limited warranty .</summary>
    public required Term Limited { get; init; }

    /// <summary>AppleCare; null where none was bought as far as is known.</summary>
    public Term? AppleCare { get; init; }

    /// <summary>AppleCare was bought, for two or three years: its other possible last day.</summary>
    public DateOnly? AppleCareAtMost { get; init; }

    /// <summary>The longest that is known for certain.</summary>
    public Term Whole => AppleCare is { Last: { } care } && care > Limited.Last ? AppleCare : Limited;
}
