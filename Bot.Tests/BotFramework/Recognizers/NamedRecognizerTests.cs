using Microsoft.Recognizers.Text;
using Microsoft.Recognizers.Text.Choice;
using Microsoft.Recognizers.Text.DateTime;
using Microsoft.Recognizers.Text.Number;

namespace ServiceBot.Tests.BotFramework.Recognizers;

/// <summary>The names by which bots call the recognizers that come with Microsoft's packages.</summary>
public sealed class NamedRecognizerTests
{
    [Fact]
    public void A_number_has_its_digits_as_its_value()
    {
        var found = Assert.Single(NumberRecognizer.RecognizeNumber("I am twenty one", Culture.English));

        Assert.Equal(("21", 5, 14), (found.Resolution["value"], found.Start, found.End));
        Assert.Equal("3,5", NumberRecognizer.RecognizeNumber("3,5", Culture.German)[0].Resolution["value"]);
    }

    [Fact]
    public void A_date_has_a_list_of_readings()
    {
        var found = Assert.Single(DateTimeRecognizer.RecognizeDateTime("tomorrow at 3pm", Culture.English, refTime: new DateTime(2026, 9, 14)));

        var reading = Assert.Single(Assert.IsType<List<Dictionary<string, string>>>(found.Resolution["values"]));
        Assert.Equal(("2026-09-15T15", "datetime", "2026-09-15 15:00:00"), (reading["timex"], reading["type"], reading["value"]));
    }

    [Fact]
    public void A_yes_is_true() => Assert.Equal(true, ChoiceRecognizer.RecognizeBoolean("yes please", Culture.English)[0].Resolution["value"]);

    [Theory]
    [InlineData("en-GB", "en-*")]
    [InlineData("es-AR", "es-es")]
    [InlineData("zh-CN", "zh-cn")]
    public void A_culture_maps_to_one_that_is_known(string said, string expected) => Assert.Equal(expected, Culture.MapToNearestLanguage(said));
}
