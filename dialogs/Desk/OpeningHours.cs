namespace ServiceBot.Dialogs.Desk;

/// <summary>The shop's daily hours (<see cref="StoreOptions.HotlineOpens"/> to <see cref="StoreOptions.HotlineCloses"/>), in its own zone.</summary>
public static class OpeningHours
{
    public static DateOnly DayOf(DateTimeOffset at, StoreOptions store) => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(at, Zone(store)).DateTime);

    /// <summary>The first moment of a day; where clocks jump over midnight, the first that there is.</summary>
    public static DateTimeOffset StartOf(DateOnly day, StoreOptions store) => Moment(day, TimeOnly.MinValue, Zone(store));

    /// <summary>The moment itself where the shop is open, else when it opens next.</summary>
    public static DateTimeOffset Next(DateTimeOffset at, StoreOptions store) => After(at, TimeSpan.Zero, store);

    /// <summary>When so much time has passed, counting only the hours in which the shop is open.</summary>
    public static DateTimeOffset After(DateTimeOffset from, TimeSpan span, StoreOptions store)
    {
        var zone = Zone(store);
        var overnight = store.HotlineCloses <= store.HotlineOpens ? 1 : 0;
        for (var day = DayOf(from, store).AddDays(-1); ; day = day.AddDays(1))
        {
            var opens = Moment(day, store.HotlineOpens, zone);
            var closes = Moment(day.AddDays(overnight), store.HotlineCloses, zone);
            var starts = opens > from ? opens : from;
            if (starts >= closes)
                continue;
            if (starts + span <= closes)
                return TimeZoneInfo.ConvertTime(starts + span, zone);
            span -= closes - starts;
            from = closes;
        }
    }

    private static TimeZoneInfo Zone(StoreOptions store) => TimeZoneInfo.FindSystemTimeZoneById(store.TimeZone);

    private static DateTimeOffset Moment(DateOnly day, TimeOnly time, TimeZoneInfo zone)
    {
        var local = day.ToDateTime(time);
        while (zone.IsInvalidTime(local))
            local = local.AddMinutes(15);
        return new DateTimeOffset(local, zone.GetUtcOffset(local));
    }
}
