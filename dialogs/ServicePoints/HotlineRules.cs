using ServiceBot.Dialogs.Desk;

namespace ServiceBot.Dialogs.ServicePoints;

/// <summary>The hotline's hours (D-01).</summary>
public static class HotlineRules
{
    public static bool IsOpen(StoreOptions store, DateTimeOffset now)
    {
        var time = TimeOnly.FromDateTime(TimeZoneInfo.ConvertTime(now, TimeZoneInfo.FindSystemTimeZoneById(store.TimeZone)).DateTime);
        return time.IsBetween(store.HotlineOpens, store.HotlineCloses);
    }

    /// <summary>What a message about the hotline has holes for.</summary>
    public static (string Name, object? Value)[] Values(StoreOptions store, DateTimeOffset now) =>
        [("hotline", store.Hotline), ("opens", store.HotlineOpens), ("closes", store.HotlineCloses), ("hotline_open", IsOpen(store, now))];
}
