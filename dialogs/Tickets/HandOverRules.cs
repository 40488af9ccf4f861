using ServiceBot.Dialogs.Desk;

namespace ServiceBot.Dialogs.Tickets;

public static class HandOverRules
{
    /// <summary>Whether the hotline is answered now, in the shop's own zone; hours over midnight count.</summary>
    public static bool IsHotlineOpen(StoreOptions store, DateTimeOffset now)
    {
        var time = TimeOnly.FromDateTime(TimeZoneInfo.ConvertTime(now, TimeZoneInfo.FindSystemTimeZoneById(store.TimeZone)).DateTime);
        return time.IsBetween(store.HotlineOpens, store.HotlineCloses);
    }
}
