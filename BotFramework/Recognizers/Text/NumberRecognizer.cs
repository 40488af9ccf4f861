using System.Globalization;
using Values = BotFramework.Recognizers;

namespace Microsoft.Recognizers.Text.Number;

[Flags]
public enum NumberOptions
{
    None = 0,
    PercentageMode = 1,
}

/// <summary>Numbers and positions in a sentence.</summary>
public static class NumberRecognizer
{
    /// <summary>Each result has its value as a text in digits under "value", with the decimal sign of the culture.</summary>
    public static List<ModelResult> RecognizeNumber(
        string query, string culture, NumberOptions options = NumberOptions.None, bool fallbackToDefaultCulture = true) =>
        [.. Values.NumberRecognizer.Recognize(query, culture).Select(said => ModelResult.Of(
            said, "number", ("subtype", said.Value == decimal.Truncate(said.Value) ? "integer" : "decimal"), ("value", Digits(said.Value, culture))))];

    /// <summary>A position counted from the end has "end" for a base under "relativeTo".</summary>
    public static List<ModelResult> RecognizeOrdinal(
        string query, string culture, NumberOptions options = NumberOptions.None, bool fallbackToDefaultCulture = true) =>
        [.. Values.OrdinalRecognizer.Recognize(query, culture).Select(said => ModelResult.Of(
            said,
            "ordinal",
            ("offset", (said.FromEnd ? 1 - said.Value : said.Value).ToString(CultureInfo.InvariantCulture)),
            ("relativeTo", said.FromEnd ? "end" : "start"),
            ("value", said.FromEnd ? "end" : said.Value.ToString(CultureInfo.InvariantCulture))))];

    private static string Digits(decimal value, string culture)
    {
        var text = value.ToString("0.###############", CultureInfo.InvariantCulture);
        return Values.NumberRecognizer.UsesDecimalComma(culture) ? text.Replace('.', ',') : text;
    }
}
