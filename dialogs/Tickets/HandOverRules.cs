using ServiceBot.Dialogs.Desk;

namespace ServiceBot.Dialogs.Tickets;

public static class HandOverRules
{
    // Shorter than this, a message says that there is a complaint and not which.
    private const int SaysSomething = 14;

    /// <summary>Whether the hotline is answered now, in the shop's own zone; hours over midnight count.</summary>
    public static bool IsHotlineOpen(StoreOptions store, DateTimeOffset now)
    {
        var time = TimeOnly.FromDateTime(TimeZoneInfo.ConvertTime(now, TimeZoneInfo.FindSystemTimeZoneById(store.TimeZone)).DateTime);
        return time.IsBetween(store.HotlineOpens, store.HotlineCloses);
    }

    /// <summary>A complaint that tells its matter is not asked for it again (C-09, I-09).</summary>
    public static string? ReasonIn(string kind, string text) => kind == TicketState.Complaint && text.Length >= SaysSomething ? text : null;
}
