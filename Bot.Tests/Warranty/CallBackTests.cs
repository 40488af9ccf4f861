using ServiceBot.Dialogs.Desk;
using ServiceBot.Dialogs.Phone;
using ServiceBot.Tests.Dialogs;

namespace ServiceBot.Tests.Warranty;

public sealed class CallBackTests
{
    private static readonly TimeSpan Taipei = TimeSpan.FromHours(8);

    [Theory]
    [InlineData("zh-Hant", "請技術人員打給我", "2026年11月30日", "Wi-Fi 連不上", "9月8日（週二）下午12:00–下午3:00", "約好了")]
    [InlineData("en", "Have a technician call me", "30 November 2026", "Wi-Fi won't connect", "Tuesday 8 September, 12:00 pm–3:00 pm", "It's booked")]
    public async Task A10_Within_the_ninety_days_a_call_is_agreed_with_window_and_number(string locale, string asked, string free, string topic, string window, string booked)
    {
        var chat = new Chat(locale);
        chat.Shop.Devices.Add(SampleDevices.Phone());
        await chat.SayAsync(asked);
        Assert.Contains(free, await chat.SayAsync("F17ZN3M0QX"), StringComparison.Ordinal);
        await chat.SayAsync(topic);
        await chat.SayAsync("0912345678");
        Assert.Equal(4, chat.Buttons.Count);
        Assert.Equal(window, chat.Buttons[0]);
        var said = await chat.SayAsync(window);
        Assert.Contains(booked, said, StringComparison.Ordinal);
        Assert.Contains("T-7K3M9Q21", said, StringComparison.Ordinal);
        var ticket = Assert.Single(chat.Shop.Tickets);
        Assert.Equal(("callback", topic, "0912345678"), (ticket.Kind, ticket.Reason, ticket.Contact));
        Assert.Equal("2026-09-08T12:00+08:00", ticket.Details!["from"]);
        Assert.Equal(new DateTimeOffset(2026, 9, 8, 15, 0, 0, Taipei), chat.Reminders.Set["ticket:T-7K3M9Q21"].DueAt);
    }

    [Theory]
    [InlineData("zh-Hant", "請技術人員打給我", "2026年9月1日（週二）已經結束了"), InlineData("en", "Have a technician call me", "no longer free")]
    public async Task A10_Outside_the_ninety_days_it_is_no_longer_free_and_there_are_other_ways(string locale, string asked, string ended)
    {
        var chat = new Chat(locale);
        chat.Shop.Devices.Add(SampleDevices.Phone(new DateOnly(2026, 6, 3)));
        await chat.SayAsync(asked);
        Assert.Contains(ended, await chat.SayAsync("F17ZN3M0QX"), StringComparison.Ordinal);
        Assert.Equal(3, chat.Buttons.Count);
        Assert.Empty(chat.Shop.Tickets);
    }

    [Fact]
    public async Task The_agreed_call_can_be_asked_for_and_moved()
    {
        var chat = await BookedAsync();
        Assert.Contains("您約的是 9月8日（週二）下午12:00到下午3:00", await chat.SayAsync("什麼時候打給我"), StringComparison.Ordinal);
        await chat.SayAsync("改電話時間");
        Assert.Contains("晚上6:00到晚上9:00", await chat.SayAsync("第三個"), StringComparison.Ordinal);
        Assert.Equal(2, chat.Shop.Tickets.Count);
        Assert.Equal("T-7K3M9Q21", chat.Shop.Tickets[1].Details!["replaces"]);
        Assert.Equal("T-7K3M9Q21", Assert.Single(chat.Shop.Withdrawn));
        Assert.Equal(["ticket:T-7K3M9Q22"], chat.Reminders.Set.Keys.Where(name => name.StartsWith("ticket:", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task A_window_that_passes_unkept_is_admitted_and_passed_on()
    {
        var chat = await BookedAsync();
        Assert.Contains("我們沒有做到", await chat.StrikeAsync("ticket:T-7K3M9Q21"), StringComparison.Ordinal);
        Assert.Equal(["T-7K3M9Q21"], chat.Shop.Escalated);
    }

    [Fact]
    public async Task A_window_that_has_begun_before_it_is_chosen_is_not_booked()
    {
        var chat = await AtWindowAsync();
        chat.Now = chat.Now.AddHours(3);
        Assert.Contains("已經過了", await chat.SayAsync("第一個"), StringComparison.Ordinal);
        Assert.Empty(chat.Shop.Tickets);
        await chat.SayAsync("第一個");
        Assert.Single(chat.Shop.Tickets);
    }

    [Theory]
    [InlineData(10, "現在有人接，今天到晚上9:00"), InlineData(22, "9月9日（週三）上午9:00開始有人接"), InlineData(7, "9月8日（週二）上午9:00開始有人接")]
    public async Task The_hotline_is_told_with_its_hours_of_now(int hour, string hours)
    {
        var chat = new Chat { Now = new DateTimeOffset(2026, 9, 8, hour, 0, 0, Taipei) };
        Assert.Contains(hours, await chat.SayAsync("客服電話幾號"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("zh-Hant", "取消回電", "幫您取消了"), InlineData("zh-Hant", "不用打給我了", "幫您取消了"), InlineData("zh-Hans", "不用给我打电话了", "帮您取消了"), InlineData("en", "Please cancel the call-back", "is cancelled")]
    public async Task The_agreed_call_can_be_cancelled_and_nobody_watches_its_window_any_more(string locale, string said, string expected)
    {
        var chat = await BookedAsync();
        if (locale != "zh-Hant")
            await chat.SayAsync(locale == "en" ? "english" : "简体");
        var answer = await chat.SayAsync(said);
        Assert.Contains(locale == "zh-Hans" ? "取消了" : expected, answer, StringComparison.Ordinal);
        Assert.Equal("T-7K3M9Q21", Assert.Single(chat.Shop.Withdrawn));
        Assert.DoesNotContain(chat.Reminders.Set.Keys, name => name.StartsWith("ticket:", StringComparison.Ordinal));
        Assert.Null(chat.Remembered.CallBack.Booked);
    }

    [Theory]
    [InlineData("你們的電話是多少"), InlineData("客服電話幾號")]
    public async Task Whoever_asks_for_the_number_after_booking_gets_the_number_and_its_hours(string said)
    {
        var chat = await BookedAsync();
        var answer = await chat.SayAsync(said);
        Assert.Contains("0800-020-021", answer, StringComparison.Ordinal);
        Assert.Contains("9:00", answer, StringComparison.Ordinal);
        Assert.DoesNotContain("您約的是", answer, StringComparison.Ordinal);
    }

    [Fact]
    public void Windows_lie_within_the_hours_and_leave_an_hour_s_notice()
    {
        StoreOptions store = new();
        for (var minute = 0; minute < 24 * 60; minute += 7)
        {
            var now = new DateTimeOffset(2026, 12, 31, 0, 0, 0, Taipei).AddMinutes(minute);
            var windows = CallBackRules.Windows(store, now);
            Assert.Equal(4, windows.Count);
            Assert.All(windows, window =>
            {
                Assert.True(window.From >= now.AddHours(1) && window.Until > window.From);
                Assert.InRange(window.From.Hour, 9, 18);
                Assert.InRange(window.Until.Hour, 12, 21);
            });
        }
    }

    private static async Task<Chat> AtWindowAsync()
    {
        var chat = new Chat();
        chat.Shop.Devices.Add(SampleDevices.Phone());
        await chat.SayAsync("請技術人員打給我");
        await chat.SayAsync("F17ZN3M0QX");
        await chat.SayAsync("Wi-Fi 連不上");
        await chat.SayAsync("0912345678");
        return chat;
    }

    private static async Task<Chat> BookedAsync()
    {
        var chat = await AtWindowAsync();
        await chat.SayAsync("第一個");
        return chat;
    }
}
