using Values = BotFramework.Recognizers;

namespace Microsoft.Recognizers.Text.DateTime;

[Flags]
public enum DateTimeOptions
{
    None = 0,
}

/// <summary>Dates, times, ranges and lengths of time in a sentence.</summary>
public static class DateTimeRecognizer
{
    /// <summary>
    /// Each result has its readings under "values": a <c>List&lt;Dictionary&lt;string, string&gt;&gt;</c> with timex, type and value, or start and end.
    /// </summary>
    public static List<ModelResult> RecognizeDateTime(
        string query,
        string culture,
        DateTimeOptions options = DateTimeOptions.None,
        System.DateTime? refTime = null,
        bool fallbackToDefaultCulture = true)
    {
        var reference = refTime ?? TimeProvider.System.GetLocalNow().DateTime;
        return
        [
            .. Values.DateTimeRecognizer.Recognize(query, culture, reference).Select(said => ModelResult.Of(
                said, $"datetimeV2.{said.Readings[0].Type}", ("values", said.Readings.Select(Entry).ToList()))),
        ];
    }

    private static Dictionary<string, string> Entry(Values.DateTimeReading reading)
    {
        var entry = new Dictionary<string, string> { ["timex"] = reading.Timex, ["type"] = reading.Type };
        if (reading.Value is { } value)
            entry["value"] = value;
        if (reading.Start is { } start)
            entry["start"] = start;
        if (reading.End is { } end)
            entry["end"] = end;
        return entry;
    }
}
