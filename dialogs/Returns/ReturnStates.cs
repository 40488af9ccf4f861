namespace ServiceBot.Dialogs.Returns;

/// <summary>Where a return can stand, and how it gets from one state to another.</summary>
public static class ReturnStates
{
    public const string Requested = "requested";
    public const string Received = "received";
    public const string Refunded = "refunded";
    public const string Rejected = "rejected";
    public const string Cancelled = "cancelled";

    public static IReadOnlyList<string> All { get; } = [Requested, Received, Refunded, Rejected, Cancelled];

    /// <summary>As long as it is open, the same item is not announced a second time.</summary>
    public static bool IsOpen(string state) => state is Requested or Received;

    /// <summary>A shop may refund what it does not want back, so only the way back and out of an end is barred.</summary>
    public static bool CanBecome(string from, string to) => (from, to) switch
    {
        (Requested, Received or Refunded or Rejected or Cancelled) => true,
        (Received, Refunded or Rejected) => true,
        _ => false,
    };

    /// <summary>The day until which the next thing happens: the item handed in, then the money or the new item sent; null at the end.</summary>
    public static DateOnly? NextDay(AnnouncedReturn sent, int handInDays, int refundDays, TimeZoneInfo zone) => sent.State switch
    {
        Requested => HandInDay(DateOf(sent.CreatedAt, zone), handInDays),
        Received => DateOf(sent.ChangedAt, zone).AddDays(refundDays),
        _ => null,
    };

    public static DateOnly HandInDay(DateOnly announced, int handInDays) => announced.AddDays(handInDays);

    public static DateOnly DateOf(DateTimeOffset at, TimeZoneInfo zone) => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(at, zone).DateTime);
}
