using ServiceBot.Dialogs.Desk;

namespace ServiceBot.Dialogs.Phone;

/// <summary>When a technician can call: windows within the hotline's hours, in the shop's own zone.</summary>
public static class CallBackRules
{
    private const int Offered = 4;

    private static readonly TimeSpan Length = TimeSpan.FromHours(3);

    // Whoever calls has to see the request first.
    private static readonly TimeSpan Notice = TimeSpan.FromHours(1);

    /// <summary>The next windows; each lies wholly within one day's hours.</summary>
    public static IReadOnlyList<(DateTimeOffset From, DateTimeOffset Until)> Windows(StoreOptions store, DateTimeOffset now)
    {
        var zone = TimeZoneInfo.FindSystemTimeZoneById(store.TimeZone);
        var today = DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(now, zone).DateTime);
        return
        [
            .. Enumerable.Range(0, Offered + 2).SelectMany(day => OfDay(store, zone, today.AddDays(day)))
                .Where(window => window.From >= now + Notice).Take(Offered),
        ];
    }

    /// <summary>The end of the window that begins then: its length on, or the close of the hotline before that.</summary>
    public static DateTimeOffset EndOf(StoreOptions store, DateTimeOffset from)
    {
        var zone = TimeZoneInfo.FindSystemTimeZoneById(store.TimeZone);
        var local = TimeZoneInfo.ConvertTime(from, zone).DateTime;
        var opened = DateOnly.FromDateTime(local).AddDays(TimeOnly.FromDateTime(local) < store.HotlineOpens ? -1 : 0);
        var closes = Closing(store, zone, opened);
        return from + Length < closes ? from + Length : closes;
    }

    /// <summary>When the hotline is answered next; now, where it is open.</summary>
    public static DateTimeOffset NextOpening(StoreOptions store, DateTimeOffset now)
    {
        var zone = TimeZoneInfo.FindSystemTimeZoneById(store.TimeZone);
        var local = TimeZoneInfo.ConvertTime(now, zone).DateTime;
        var today = DateOnly.FromDateTime(local);
        return At(TimeOnly.FromDateTime(local) < store.HotlineOpens ? today : today.AddDays(1), store.HotlineOpens, zone);
    }

    private static IEnumerable<(DateTimeOffset From, DateTimeOffset Until)> OfDay(StoreOptions store, TimeZoneInfo zone, DateOnly day)
    {
        for (var from = At(day, store.HotlineOpens, zone); from < Closing(store, zone, day); from += Length)
            yield return (from, EndOf(store, from));
    }

    // Hours over midnight end on the day after.
    private static DateTimeOffset Closing(StoreOptions store, TimeZoneInfo zone, DateOnly opened) =>
        At(store.HotlineCloses > store.HotlineOpens ? opened : opened.AddDays(1), store.HotlineCloses, zone);

    private static DateTimeOffset At(DateOnly day, TimeOnly time, TimeZoneInfo zone)
    {
        var local = day.ToDateTime(time);
        return new DateTimeOffset(local, zone.GetUtcOffset(local));
    }
}
