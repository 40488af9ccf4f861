using System.Globalization;

namespace ServiceBot.Turns;

/// <summary>The zone that a customer's client tells: an IANA name, or only how far from UTC its clock is.</summary>
internal static class CustomerZones
{
    private static readonly TimeSpan Furthest = TimeSpan.FromHours(14);

    /// <summary>
    /// The offset of a <c>localTimestamp</c> as <c>+08:00</c>; null where it tells none. Zero tells none: clients that know nothing send UTC.
    /// </summary>
    public static string? OffsetOf(DateTimeOffset? localTimestamp) =>
        localTimestamp is { } at && at.Offset != TimeSpan.Zero && at.Offset.Duration() <= Furthest
            ? (at.Offset < TimeSpan.Zero ? "-" : "+") + at.Offset.ToString("hh\\:mm", CultureInfo.InvariantCulture)
            : null;

    /// <summary>A name that is told counts before an offset, which knows no summer time; of two offsets the newer one.</summary>
    /// <param name="known">What the conversation has.</param>
    public static string? Choose(string? name, string? offset, string? known) => name ?? (IsOffset(known) ? offset ?? known : known ?? offset);

    /// <summary>The zone; the shop's where its clock shows the same time, or where nothing usable is told.</summary>
    public static TimeZoneInfo Find(string? told, TimeZoneInfo shop, DateTimeOffset now)
    {
        if (told is null)
            return shop;
        if (!IsOffset(told))
            return TimeZoneInfo.TryFindSystemTimeZoneById(told, out var found) ? found : shop;
        var distance = TimeSpan.ParseExact(told.AsSpan(1), "hh\\:mm", CultureInfo.InvariantCulture);
        var offset = told[0] == '-' ? -distance : distance;
        return shop.GetUtcOffset(now) == offset ? shop : TimeZoneInfo.CreateCustomTimeZone(told, offset, told, told);
    }

    private static bool IsOffset(string? told) =>
        told is ['+' or '-', ..] && TimeSpan.TryParseExact(told.AsSpan(1), "hh\\:mm", CultureInfo.InvariantCulture, out var distance) && distance <= Furthest;
}
