namespace ServiceBot.Staff.Index;

/// <summary>A conversation as the list shows it; a row of the index.</summary>
/// <param name="Key">Of the conversation in the database.</param>
/// <param name="FirstLine">The customer's first words, masked.</param>
/// <param name="Missed">The practices that were missed, such as <c>I-11</c>.</param>
/// <param name="Preventable">The practice that would have spared the customer this contact, had it been kept in an earlier chat (OPS-18).</param>
internal sealed record Summary
{
    public required long Key { get; init; }
    public required string Id { get; init; }
    public required string Channel { get; init; }
    public string? Locale { get; init; }
    public string? Persona { get; init; }

    /// <summary>Who it is to us: the shop's identifier, or the channel's user.</summary>
    public required string Customer { get; init; }
    public required DateTimeOffset Began { get; init; }
    public required DateTimeOffset Ended { get; init; }

    /// <summary>The day of the last activity, in the shop's zone: reports count by it, as lists go by it.</summary>
    public required DateOnly Day { get; init; }
    public required long Sequence { get; init; }
    public required int Messages { get; init; }
    public string? Topic { get; init; }
    public required string Outcome { get; init; }
    public string FirstLine { get; init; } = "";
    public required Points Total { get; init; }
    public required Points Tone { get; init; }
    public required Points Care { get; init; }
    public required Points Foresight { get; init; }
    public IReadOnlyList<string> Met { get; init; } = [];
    public IReadOnlyList<string> Missed { get; init; } = [];
    public int? Rating { get; init; }
    public bool HandedOver { get; init; }
    public bool IdleClosed { get; init; }
    public bool Imported { get; init; }
    public int Misunderstood { get; init; }
    public string? Preventable { get; init; }
    public bool Reviewed { get; init; }
    public IReadOnlyList<string> Tags { get; init; } = [];

    /// <summary>Its place in the index: grows with the time of the last activity, so the newest stands last.</summary>
    public long Place { get; init; }

    public TimeSpan Duration => Ended - Began;

    public int? Percent => Total.Percent;
}

/// <summary>Practices met, of those that applied.</summary>
internal readonly record struct Points(int Met, int Of)
{
    public int? Percent => Of == 0 ? null : 100 * Met / Of;

    public override string ToString() => Of == 0 ? "–" : string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{Met}/{Of}");
}

/// <summary>A line that the desk did not understand, masked.</summary>
internal sealed record MisunderstoodLine(long Sequence, string Text, string Locale);
