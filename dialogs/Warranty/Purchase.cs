namespace ServiceBot.Dialogs.Warranty;

/// <summary>What a warranty hangs on. Null means that nobody has said.</summary>
public sealed record Purchase
{
    public const string AppleCare = "applecare";

    public DateOnly? On { get; init; }

    public DateSource Source { get; init; }

    /// <summary><c>limited</c> or <see cref="AppleCare"/>.</summary>
    public string? Plan { get; init; }

    /// <summary>Months of the plan, from the purchase.</summary>
    public int? Months { get; init; }

    public bool HasAppleCare => string.Equals(Plan, AppleCare, StringComparison.OrdinalIgnoreCase);
}
