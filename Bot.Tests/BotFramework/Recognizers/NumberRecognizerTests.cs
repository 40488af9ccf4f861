using System.Globalization;
using BotFramework.Recognizers;

namespace ServiceBot.Tests.BotFramework.Recognizers;

public sealed class NumberRecognizerTests
{
    [Theory]
    [InlineData("一百二十三", "123")]
    [InlineData("兩千四百五", "2450")]
    [InlineData("两万三", "23000")]
    [InlineData("十五", "15")]
    [InlineData("一千零五", "1005")]
    [InlineData("四億五千六百四十二萬零一十五", "456420015")]
    [InlineData("5万4千6百", "54600")]
    [InlineData("二十一万亿", "21000000000000")]
    [InlineData("１２，３４５", "12345")]
    [InlineData("三点一四", "3.14")]
    [InlineData("負六點六", "-6.6")]
    [InlineData("三分之一个，不，四分之三", "0.3333 0.75")]
    [InlineData("我买了3个，退两个", "3 2")]
    [InlineData("三百多塊", "300")]
    public void Chinese_numerals_are_read(string said, string expected) => Assert.Equal(expected, Values(said, "zh-tw"));

    [Theory]
    [InlineData("一切都好")]
    [InlineData("我在四川")]
    [InlineData("三星手機")]
    [InlineData("一下")]
    [InlineData("登陸不了")]
    [InlineData("收拾好了")]
    [InlineData("iPhone15pro")]
    public void A_numeral_inside_a_word_is_no_number(string said) => Assert.Equal("", Values(said, "zh-tw"));

    [Theory]
    [InlineData("twenty-three", "23")]
    [InlineData("one hundred and sixteen", "116")]
    [InlineData("two million three hundred thousand", "2300000")]
    [InlineData("1,234,567.5", "1234567.5")]
    [InlineData("10k", "10000")]
    [InlineData("-5 and minus three", "-5 -3")]
    [InlineData("two and a half", "2.5")]
    [InlineData("half a dozen", "6")]
    [InlineData("three quarters", "0.75")]
    [InlineData("1 3/5", "1.6")]
    [InlineData("192.168.1.2", "192 168 1 2")]
    [InlineData("two point five", "2.5")]
    [InlineData("I have 2 phones and one tablet", "2 1")]
    [InlineData("that one, the 180ml bottle", "")]
    public void English_numbers_are_read(string said, string expected) => Assert.Equal(expected, Values(said, "en-us"));

    [Theory]
    [InlineData("de-de", "1.234,5", "1234.5")]
    [InlineData("fr-fr", "3,5", "3.5")]
    [InlineData("ja-jp", "3.5", "3.5")]
    public void Other_cultures_read_digits_with_their_decimal_sign(string culture, string said, string expected) =>
        Assert.Equal(expected, Values(said, culture));

    [Fact]
    public void The_place_is_that_of_the_original_text()
    {
        var number = Assert.Single(NumberRecognizer.Recognize("我要　２５　個", "zh-tw"));

        Assert.Equal((3, 2, "２５"), (number.Start, number.Length, number.Text));
    }

    [Fact]
    public void What_no_decimal_can_hold_is_no_number()
    {
        Assert.Empty(NumberRecognizer.Recognize(new string('9', 40), "en-us"));
        foreach (var culture in new[] { "en-us", "zh-tw" })
            Assert.NotNull(NumberRecognizer.Recognize("9999999999999999999999999999 trillion million dozen 兆兆兆 分之 一", culture));
    }

    private static string Values(string said, string culture) => string.Join(' ', NumberRecognizer.Recognize(said, culture)
        .Select(number => number.Value.ToString("0.####", CultureInfo.InvariantCulture)));
}
