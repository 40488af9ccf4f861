namespace BotFramework.Recognizers;

/// <summary>A value read out of a sentence: <paramref name="Text"/> is the customer's own spelling at [Start, Start + Length).</summary>
public abstract record RecognizedValue(int Start, int Length, string Text)
{
    /// <summary>The first index behind the value.</summary>
    public int End => Start + Length;
}

/// <summary>A cardinal or fraction.</summary>
public sealed record RecognizedNumber(int Start, int Length, string Text, decimal Value) : RecognizedValue(Start, Length, Text);

/// <summary>A position counted from 1; with <paramref name="FromEnd"/>, counted back from the last one ("last" is 1, "second to last" is 2).</summary>
public sealed record RecognizedOrdinal(int Start, int Length, string Text, int Value, bool FromEnd = false) : RecognizedValue(Start, Length, Text);

/// <summary>A yes or a no.</summary>
public sealed record RecognizedBoolean(int Start, int Length, string Text, bool Value) : RecognizedValue(Start, Length, Text);

/// <summary>A date, time, duration or range; where the words leave a choice, the earlier reading stands first.</summary>
public sealed record RecognizedDateTime(int Start, int Length, string Text, IReadOnlyList<DateTimeReading> Readings)
    : RecognizedValue(Start, Length, Text);

/// <summary>
/// One reading of a moment. <paramref name="Type"/> is <c>date</c>, <c>time</c>, <c>datetime</c>, <c>daterange</c>, <c>timerange</c>,
/// <c>datetimerange</c> or <c>duration</c>. <paramref name="Value"/> is <c>yyyy-MM-dd</c>, <c>HH:mm:ss</c>, both with a space between, or
/// seconds for a duration; ranges have <paramref name="Start"/> and <paramref name="End"/> (exclusive) instead. What repeats ("every
/// Monday", type <c>set</c>) and what the calendar has not (the 30th of February) has the value <c>not resolved</c>.
/// </summary>
public sealed record DateTimeReading(string Timex, string Type, string? Value = null, string? Start = null, string? End = null);
