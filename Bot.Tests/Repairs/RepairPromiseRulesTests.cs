using System.Globalization;
using ServiceBot.Dialogs.Desk;
using ServiceBot.Dialogs.Repairs;

namespace ServiceBot.Tests.Repairs;

public sealed class RepairPromiseRulesTests
{
    private static readonly PolicyOptions Policy = new();

    [Theory]
    [InlineData("2026-09-08T10:00+08:00", "2026-09-08T13:00+08:00")]
    [InlineData("2026-09-08T18:00+08:00", "2026-09-08T21:00+08:00")]
    [InlineData("2026-09-08T20:00+08:00", "2026-09-09T11:00+08:00")]
    [InlineData("2026-09-08T23:30+08:00", "2026-09-09T12:00+08:00")]
    [InlineData("2026-09-08T03:00+08:00", "2026-09-08T12:00+08:00")]
    public void C05_An_inspection_has_its_result_within_three_hours_of_opening(string since, string by)
    {
        var promise = Of(RepairStates.Inspecting, since)!;

        Assert.Equal((At(by), At(by)), (promise.By, promise.OverdueAt));
        Assert.Null(promise.LastDay);
    }

    [Theory]
    [InlineData("2026-09-01T10:00+08:00", "2026-09-11", "2026-09-16", "2026-09-17T09:00+08:00")]
    [InlineData("2026-09-01T23:59+08:00", "2026-09-11", "2026-09-16", "2026-09-17T09:00+08:00")]
    [InlineData("2026-08-31T16:30+00:00", "2026-09-11", "2026-09-16", "2026-09-17T09:00+08:00")]
    [InlineData("2028-02-14T10:00+08:00", "2028-02-24", "2028-02-29", "2028-03-01T09:00+08:00")]
    [InlineData("2027-02-14T10:00+08:00", "2027-02-24", "2027-03-01", "2027-03-02T09:00+08:00")]
    [InlineData("2026-12-20T10:00+08:00", "2026-12-30", "2027-01-04", "2027-01-05T09:00+08:00")]
    public void C07_A_new_device_comes_between_the_10th_and_the_15th_day_and_is_overdue_on_day_16(string ordered, string from, string to, string overdue)
    {
        var promise = Of(RepairStates.ReplacementOrdered, ordered)!;

        Assert.Equal((Day(from), Day(to)), (promise.From, promise.LastDay));
        Assert.Equal(At(overdue), promise.OverdueAt);
        Assert.Equal(Day(to).AddDays(1), OpeningHours.DayOf(promise.By, new StoreOptions()));
    }

    [Theory]
    [InlineData("inspecting"), InlineData("inspected_minor"), InlineData("replacement_ordered"), InlineData("repaired")]
    public void The_day_that_the_shop_names_wins_over_the_policy(string state)
    {
        var promise = Of(state, "2026-09-01T10:00+08:00", "2026-09-05")!;

        Assert.Equal((Day("2026-09-05"), At("2026-09-06T00:00+08:00"), At("2026-09-06T09:00+08:00")), (promise.LastDay, promise.By, promise.OverdueAt));
        Assert.Null(promise.From);
    }

    [Theory]
    [InlineData("received", true), InlineData("ready", true), InlineData("collected", true), InlineData("cancelled", true)]
    [InlineData("inspected_minor", false), InlineData("repaired", false)]
    public void Nothing_is_promised_where_the_customer_is_next_or_nobody_knows(string state, bool withDay) =>
        Assert.Null(Of(state, "2026-09-01T10:00+08:00", withDay ? "2026-09-05" : null));

    [Theory]
    [InlineData("America/Santiago", "2026-09-05", "2026-09-06T04:00+00:00")] // Midnight of the 6th is left out there: the day begins at 01:00.
    [InlineData("America/New_York", "2026-10-31", "2026-11-01T04:00+00:00")]
    [InlineData("Pacific/Kiritimati", "2026-09-05", "2026-09-05T10:00+00:00")]
    [InlineData("Pacific/Pago_Pago", "2026-09-05", "2026-09-06T11:00+00:00")]
    public void A_day_ends_where_the_shop_is(string zone, string day, string end) =>
        Assert.Equal(At(end), RepairPromiseRules.Of(RepairStates.Repaired, At("2026-09-01T10:00Z"), Day(day), Policy, new StoreOptions { TimeZone = zone })!.By);

    [Fact]
    public void Hours_over_midnight_and_around_the_clock_count_too()
    {
        var night = new StoreOptions { HotlineOpens = new(18, 0), HotlineCloses = new(2, 0) };
        var always = new StoreOptions { HotlineOpens = new(0, 0), HotlineCloses = new(0, 0) };

        Assert.Equal(At("2026-09-09T19:00+08:00"), OpeningHours.After(At("2026-09-09T00:00+08:00"), TimeSpan.FromHours(3), night));
        Assert.Equal(At("2026-09-09T01:00+08:00"), OpeningHours.Next(At("2026-09-09T01:00+08:00"), night));
        Assert.Equal(At("2026-09-09T01:30+08:00"), OpeningHours.After(At("2026-09-08T22:30+08:00"), TimeSpan.FromHours(3), always));
    }

    [Fact]
    public void A_broken_promise_is_followed_by_a_moment_at_which_somebody_is_there() =>
        Assert.Equal(At("2026-09-09T09:00+08:00"), RepairPromiseRules.Anew(At("2026-09-07T23:00+08:00"), Policy, new StoreOptions()).By);

    private static RepairPromise? Of(string state, string since, string? expectedOn = null) =>
        RepairPromiseRules.Of(state, At(since), expectedOn is null ? null : Day(expectedOn), Policy, new StoreOptions());

    private static DateTimeOffset At(string text) => DateTimeOffset.Parse(text, CultureInfo.InvariantCulture);

    private static DateOnly Day(string text) => DateOnly.Parse(text, CultureInfo.InvariantCulture);
}
