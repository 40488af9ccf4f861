namespace BotFramework.Recognizers.Dates;

/// <summary>Something said about time, at [Start, End) of the sentence.</summary>
internal abstract record Moment(int Start, int End);

/// <summary>A day. Two days, the past one first, where the year or the week was left open.</summary>
internal sealed record DayMoment(int Start, int End, string Timex, DateOnly Past, DateOnly Future) : Moment(Start, End)
{
    public DayMoment(int start, int end, DateOnly day)
        : this(start, end, DateText.Of(day), day, day)
    {
    }

    public bool IsOpen => Past != Future;
}

/// <summary>A time of day; <paramref name="Ambiguous"/> where morning and evening are both possible.</summary>
internal sealed record ClockMoment(int Start, int End, int Hour, int? Minute, int? Second, bool Ambiguous) : Moment(Start, End)
{
    public string Timex => Minute is null ? $"T{Hour:00}" : Second is null ? $"T{Hour:00}:{Minute:00}" : $"T{Hour:00}:{Minute:00}:{Second:00}";

    public TimeSpan Time => new(Hour % 24, Minute ?? 0, Second ?? 0);

    public ClockMoment OtherHalf => this with { Hour = (Hour + 12) % 24, Ambiguous = false };
}

/// <summary>A part of the day, from hour to hour: "morning" is 8 to 12; of a certain day where <paramref name="Day"/> is set.</summary>
internal sealed record DayPartMoment(int Start, int End, string Timex, int FromHour, int ToHour, DayMoment? Day = null) : Moment(Start, End)
{
    /// <summary>The time in this part of the day: 7 in the evening is 19.</summary>
    public ClockMoment Place(ClockMoment clock) =>
        !clock.Ambiguous ? clock
        : clock.Hour == 12 ? clock with { Hour = FromHour < 12 ? 0 : FromHour < 16 ? 12 : 24, Ambiguous = false }
        : clock with { Hour = FromHour < 11 ? clock.Hour : clock.Hour + 12, Ambiguous = false };
}

/// <summary>Days from From up to, not including, To. A second pair where the year was left open: then the first one is past.</summary>
internal sealed record DayRangeMoment(int Start, int End, string Timex, (DateOnly From, DateOnly To) Past, (DateOnly From, DateOnly To) Future)
    : Moment(Start, End)
{
    public DayRangeMoment(int start, int end, string timex, DateOnly from, DateOnly to)
        : this(start, end, timex, (from, to), (from, to))
    {
    }

    /// <summary>Which part of <see cref="Whole"/> this is.</summary>
    public PeriodEdge Edge { get; init; }

    /// <summary>The period that this is a part of, past and future.</summary>
    public ((DateOnly From, DateOnly To) Past, (DateOnly From, DateOnly To) Future)? Whole { get; init; }

    public bool IsOpen => Past != Future;
}

/// <summary>A day and a time; the readings in their order.</summary>
internal sealed record InstantMoment(int Start, int End, IReadOnlyList<(string Timex, DateTime Value)> Readings) : Moment(Start, End);

/// <summary>Two moments of one kind, with the readings ready.</summary>
internal sealed record SpanMoment(int Start, int End, IReadOnlyList<DateTimeReading> Readings) : Moment(Start, End);

/// <summary>A length of time in parts, the longest unit first; a unit is one of Y, M, W, D, H, m, S.</summary>
internal sealed record LengthMoment(int Start, int End, params IReadOnlyList<(decimal Count, char Unit)> Parts) : Moment(Start, End)
{
    /// <summary>"next" or "last" where it is said inside: "the 5 past years".</summary>
    public string Direction { get; init; } = "";
}

/// <summary>What reads like a date and is none, such as the 30th of February: dropped, with the parts that would be one.</summary>
internal sealed record NoMoment(int Start, int End) : Moment(Start, End);

/// <summary>What was understood but has no value, such as "every Monday", "this summer" or the 30th of February.</summary>
internal sealed record UnresolvedMoment(int Start, int End, string Timex, string Type) : Moment(Start, End);

/// <summary>A meal or the like as a time of the day: never put together with a day.</summary>
internal sealed record MealMoment(int Start, int End, string Timex, int FromHour, int ToHour) : Moment(Start, End);

/// <summary>Which end of a period is meant by "the end of March".</summary>
internal enum PeriodEdge
{
    None,
    Start,
    Middle,
    End,
}
