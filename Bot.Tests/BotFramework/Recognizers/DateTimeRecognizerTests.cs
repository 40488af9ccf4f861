using BotFramework.Recognizers;

namespace ServiceBot.Tests.BotFramework.Recognizers;

public sealed class DateTimeRecognizerTests
{
    // A Monday.
    private static readonly DateTime Reference = new(2026, 9, 14, 10, 20, 0);

    [Theory]
    [InlineData("2026-09-15", "2026-09-15")]
    [InlineData("2026年9月15日", "2026-09-15")]
    [InlineData("二零二六年九月十五號", "2026-09-15")]
    [InlineData("9月15日", "2025-09-15|2026-09-15")]
    [InlineData("今天", "2026-09-14")]
    [InlineData("後天", "2026-09-16")]
    [InlineData("大前天", "2026-09-11")]
    [InlineData("下周三", "2026-09-23")]
    [InlineData("上週五", "2026-09-11")]
    [InlineData("這個星期日", "2026-09-20")]
    [InlineData("禮拜四", "2026-09-10|2026-09-17")]
    [InlineData("三天後", "2026-09-17")]
    [InlineData("兩個月前", "2026-07-14")]
    [InlineData("下個月5號", "2026-10-05")]
    [InlineData("下午三点", "15:00:00")]
    [InlineData("晚上九點半", "21:30:00")]
    [InlineData("十點一刻", "10:15:00|22:15:00")]
    [InlineData("17:55", "17:55:00")]
    [InlineData("明天下午三點", "2026-09-15 15:00:00")]
    [InlineData("下周三早上10点", "2026-09-23 10:00:00")]
    [InlineData("两小时后", "2026-09-14 12:20:00")]
    [InlineData("半年", "15768000")]
    [InlineData("三天", "259200")]
    [InlineData("一個半小時", "5400")]
    [InlineData("下週", "2026-09-21..2026-09-28")]
    [InlineData("九月", "2025-09-01..2025-10-01|2026-09-01..2026-10-01")]
    [InlineData("明天上午", "2026-09-15 08:00:00..2026-09-15 12:00:00")]
    [InlineData("下午五点到七点半", "17:00:00..19:30:00")]
    [InlineData("從2026年9月15日到2026年9月20日", "2026-09-15..2026-09-20")]
    [InlineData("9月1日到3日", "2026-09-01..2026-09-03|2027-09-01..2027-09-03")]
    [InlineData("2026年9月28日到10月3日", "2026-09-28..2026-10-03")]
    [InlineData("民國115年9月15日", "2026-09-15")]
    [InlineData("9/15", "2025-09-15|2026-09-15")]
    [InlineData("明天早上九點到十一點", "2026-09-15 09:00:00..2026-09-15 11:00:00")]
    [InlineData("九月十五號以前", "..2025-09-15|..2026-09-15")]
    [InlineData("明天下午三點以後", "2026-09-15 15:00:00..")]
    [InlineData("兩天三小時", "183600")]
    [InlineData("2025年", "2025-01-01..2026-01-01")]
    [InlineData("每週一下午三點", "not resolved")]
    [InlineData("每天", "not resolved")]
    [InlineData("過去三天", "2026-09-11..2026-09-14")]
    [InlineData("未來兩周", "2026-09-15..2026-09-29")]
    [InlineData("明年上半年", "2027-01-01..2027-07-01")]
    [InlineData("2027年的第一周", "2027-01-04..2027-01-11")]
    [InlineData("十點到三點", "10:00:00..15:00:00|22:00:00..03:00:00")]
    [InlineData("我想預約，謝謝", "")]
    [InlineData("2月30日", "")]
    public void Chinese_dates_and_times_are_read(string said, string expected) => Assert.Equal(expected, Read(said, "zh-tw"));

    [Theory]
    [InlineData("2026-09-15", "2026-09-15")]
    [InlineData("15 September", "2025-09-15|2026-09-15")]
    [InlineData("Sept 15th, 2026", "2026-09-15")]
    [InlineData("the twenty-first of March 2027", "2027-03-21")]
    [InlineData("9/15/2026", "2026-09-15")]
    [InlineData("15/9/2026", "2026-09-15")]
    [InlineData("today", "2026-09-14")]
    [InlineData("the day after tomorrow", "2026-09-16")]
    [InlineData("yesterday", "2026-09-13")]
    [InlineData("this Friday", "2026-09-18")]
    [InlineData("next Friday", "2026-09-25")]
    [InlineData("last friday", "2026-09-11")]
    [InlineData("Thursday", "2026-09-10|2026-09-17")]
    [InlineData("in 3 days", "2026-09-17")]
    [InlineData("two weeks ago", "2026-08-31")]
    [InlineData("3pm", "15:00:00")]
    [InlineData("at 3", "03:00:00|15:00:00")]
    [InlineData("half past nine in the morning", "09:30:00")]
    [InlineData("noon", "12:00:00")]
    [InlineData("tomorrow at 3:30 pm", "2026-09-15 15:30:00")]
    [InlineData("3pm next Friday", "2026-09-25 15:00:00")]
    [InlineData("in two hours", "2026-09-14 12:20:00")]
    [InlineData("90 days", "7776000")]
    [InlineData("next week", "2026-09-21..2026-09-28")]
    [InlineData("tomorrow morning", "2026-09-15 08:00:00..2026-09-15 12:00:00")]
    [InlineData("from 5 pm to 6 pm", "17:00:00..18:00:00")]
    [InlineData("between September 15 2026 and September 20 2026", "2026-09-15..2026-09-20")]
    [InlineData("tomorrow morning at 9", "2026-09-15 09:00:00")]
    [InlineData("7 in the evening", "19:00:00")]
    [InlineData("tomorrow between 3 and 5 pm", "2026-09-15 15:00:00..2026-09-15 17:00:00")]
    [InlineData("between 3 and 5 tomorrow", "2026-09-15 03:00:00..2026-09-15 05:00:00|2026-09-15 15:00:00..2026-09-15 17:00:00")]
    [InlineData("2 - 2:30 pm on Tuesday", "2026-09-08 14:00:00..2026-09-08 14:30:00|2026-09-15 14:00:00..2026-09-15 14:30:00")]
    [InlineData("tomorrow before 5pm", "..2026-09-15 17:00:00")]
    [InlineData("since May 2026", "2026-05-01..")]
    [InlineData("Friday the 25th", "2026-09-25")]
    [InlineData("3 hours 30 minutes", "12600")]
    [InlineData("feb 30", "not resolved")]
    [InlineData("every monday at 4pm", "not resolved")]
    [InlineData("the next 3 days", "2026-09-15..2026-09-18")]
    [InlineData("last quarter", "2026-04-01..2026-07-01")]
    [InlineData("the end of October", "2025-10-16..2025-11-01|2026-10-16..2026-11-01")]
    [InlineData("the first week of 2027", "2027-01-04..2027-01-11")]
    [InlineData("the week of October 14th", "2025-10-13..2025-10-20|2026-10-12..2026-10-19")]
    [InlineData("November 18-19", "2025-11-18..2025-11-19|2026-11-18..2026-11-19")]
    [InlineData("between now and November 5th", "2026-09-14..2026-11-05")]
    [InlineData("Nov 18 - Dec 19, 2027", "2027-11-18..2027-12-19")]
    [InlineData("two weeks after tomorrow", "2026-09-29")]
    [InlineData("2 weeks and 2 days ago", "2026-08-29")]
    [InlineData("3 days starting next Monday", "2026-09-21..2026-09-24")]
    [InlineData("next week on Tuesday at 9am", "2026-09-22 09:00:00")]
    [InlineData("Friday 13th", "2026-03-13|2026-11-13")]
    [InlineData("tomorrow 3-5pm", "2026-09-15 15:00:00..2026-09-15 17:00:00")]
    [InlineData("this evening from 7 to 7:30", "2026-09-14 19:00:00..2026-09-14 19:30:00")]
    [InlineData("from 2pm for 2 hours", "14:00:00..16:00:00")]
    [InlineData("within 5 minutes", "2026-09-14 10:20:00..2026-09-14 10:25:00")]
    [InlineData("late this morning", "2026-09-14 10:00:00..2026-09-14 12:00:00")]
    [InlineData("Christmas", "2025-12-25|2026-12-25")]
    [InlineData("easter 2027", "2027-03-28")]
    [InlineData("2027-q1", "2027-01-01..2027-04-01")]
    [InlineData("the nineties", "1990-01-01..2000-01-01|2090-01-01..2100-01-01")]
    [InlineData("after 2027 or before 2020", "2028-01-01.. ..2020-01-01")]
    [InlineData("January twenty five nineteen eighty six", "1986-01-25")]
    [InlineData("you may change it", "")]
    [InlineData("Good morning", "")]
    [InlineData("6.45 percent of 30/4.85", "")]
    [InlineData("the sun was shining on 3 to 5 phones", "")]
    [InlineData("it may march on", "")]
    public void English_dates_and_times_are_read(string said, string expected) => Assert.Equal(expected, Read(said, "en-us"));

    [Fact]
    public void What_was_left_open_shows_in_the_timex()
    {
        Assert.Equal("XXXX-09-15", DateTimeRecognizer.Recognize("9月15日", "zh-tw", Reference)[0].Readings[0].Timex);
        Assert.Equal("XXXX-WXX-5", DateTimeRecognizer.Recognize("Friday", "en-us", Reference)[0].Readings[0].Timex);
        Assert.Equal("T15", DateTimeRecognizer.Recognize("3pm", "en-us", Reference)[0].Readings[0].Timex);
    }

    [Fact]
    public void The_calendar_ends_without_an_error()
    {
        foreach (var reference in new[] { DateTime.MinValue, DateTime.MaxValue.Date, Reference })
        {
            foreach (var said in new[] { "9999年后", "9999 years ago", "in 9999 years", "后天", "yesterday", "last week", "上周", "9月15日", "friday", "12月31日", "9999-12-31" })
            {
                Assert.NotNull(DateTimeRecognizer.Recognize(said, "zh-tw", reference));
                Assert.NotNull(DateTimeRecognizer.Recognize(said, "en-us", reference));
            }
        }
    }

    private static string Read(string said, string culture) => string.Join(
        ' ',
        DateTimeRecognizer.Recognize(said, culture, Reference).Select(found => string.Join(
            '|',
            found.Readings.Select(reading => reading.Value ?? $"{reading.Start}..{reading.End}"))));
}
