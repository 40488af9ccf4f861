using System.Globalization;
using BotFramework.Recognizers;
using Newtonsoft.Json.Linq;

namespace ServiceBot.Tests.BotFramework.Recognizers;

public sealed class PublicCasesTests
{
    [PublicCasesTheory]
    [InlineData("DateTime.English.DateTimeModel.json", "en-us", 0.85)]
    [InlineData("DateTime.Chinese.DateTimeModel.json", "zh-cn", 0.80)]
    public void Most_public_date_cases_get_the_right_values(string file, string culture, double share) => Score(file, share, example =>
        DateTimeRecognizer.Recognize((string?)example["Input"], culture, PublicCases.Reference(example))
            .Select(found => PublicCases.Join(found.Readings.Select(reading => reading.Value ?? $"{reading.Start}..{reading.End}")))
            .SequenceEqual(PublicCases.Expected(example)));

    [PublicCasesTheory]
    [InlineData("Number.English.NumberModel.json", "en-us", 0.90)]
    [InlineData("Number.Chinese.NumberModel.json", "zh-cn", 0.95)]
    public void Most_public_number_cases_get_the_right_values(string file, string culture, double share) => Score(file, share, example =>
    {
        var expected = example["Results"]!.Select(result => double.Parse((string)result["Resolution"]!["value"]!, CultureInfo.InvariantCulture)).ToArray();
        var found = NumberRecognizer.Recognize((string?)example["Input"], culture).Select(number => (double)number.Value).ToArray();
        return expected.Length == found.Length && expected.Zip(found).All(pair => Math.Abs(pair.First - pair.Second) <= 1e-9 * Math.Max(1e-9, Math.Abs(pair.First)));
    });

    [PublicCasesTheory]
    [InlineData("Choice.English.BooleanModel.json", "en-us", 0.95)]
    [InlineData("Choice.Chinese.BooleanModel.json", "zh-cn", 0.95)]
    public void Most_public_yes_and_no_cases_are_understood(string file, string culture, double share) => Score(file, share, example =>
    {
        var found = BooleanRecognizer.Recognize((string?)example["Input"], culture);
        return (bool?)example["Results"]!.FirstOrDefault()?["Resolution"]?["value"] == (found is [var first, ..] ? first.Value : null);
    });

    private static void Score(string file, double share, Func<JObject, bool> passes)
    {
        var cases = PublicCases.Read(file).ToArray();
        Assert.InRange(cases.Count(passes) / (double)cases.Length, share, 1);
    }
}
