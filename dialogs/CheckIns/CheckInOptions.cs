namespace ServiceBot.Dialogs.CheckIns;

/// <summary>Silence before each check-in (settings section <c>CheckIns</c>; I-23).</summary>
public sealed class CheckInOptions
{
    /// <summary>Since the customer's last message, for each stage; the last one says goodbye. Null is the seed's; an empty list switches them off.</summary>
    public List<TimeSpan>? After { get; set; }

    public static IReadOnlyList<TimeSpan> SeedAfter { get; } = [TimeSpan.FromMinutes(2), TimeSpan.FromMinutes(5), TimeSpan.FromMinutes(10)];
}
