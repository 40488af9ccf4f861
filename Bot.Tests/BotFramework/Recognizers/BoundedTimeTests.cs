using System.Diagnostics;
using BotFramework.Recognizers;
using Microsoft.Bot.Builder.Dialogs.Choices;

namespace ServiceBot.Tests.BotFramework.Recognizers;

public sealed class BoundedTimeTests
{
    private static readonly string[] Pieces = ["1", "一", "十", "零", " ", "a", "one ", "-", "1-", "1 ", "1/", "点", "半", "年", "上", "不", "第", "and ", "日", "1月", "1,111", ".", "1:", "at ", "M", "the "];

    public static TheoryData<string> AllPieces => [.. Pieces];

    // A customer may paste anything; 100 KB of it must not hold up the turn.
    [Theory]
    [MemberData(nameof(AllPieces))]
    public void A_hundred_kilobytes_of_the_same_take_no_time(string piece)
    {
        var text = string.Concat(Enumerable.Repeat(piece, 100_000 / piece.Length));
        var watch = Stopwatch.StartNew();
        foreach (var culture in new[] { "zh-tw", "en-us" })
        {
            NumberRecognizer.Recognize(text, culture);
            OrdinalRecognizer.Recognize(text, culture);
            BooleanRecognizer.Recognize(text, culture);
            DateTimeRecognizer.Recognize(text, culture, new DateTime(2026, 9, 14));
            ChoiceRecognizers.RecognizeChoices(text, ["查詢訂單進度", "one and two", "1"], new FindChoicesOptions { Locale = culture, AllowPartialMatches = true });
        }

        // Well under a second on an idle machine; what grows with the square of the length would take minutes.
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(30), $"{watch.Elapsed} for '{piece}'");
    }
}
