namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>One reading of a date, a time or a range.</summary>
public class DateTimeResolution
{
    /// <summary>Where a range begins.</summary>
    public string Start { get; set; }

    /// <summary>Where a range ends, exclusive.</summary>
    public string End { get; set; }

    /// <summary>What was said, with X for what was not: XXXX-09-15.</summary>
    public string Timex { get; set; }

    public string Value { get; set; }
}
