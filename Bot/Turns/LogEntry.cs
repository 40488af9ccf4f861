using System.Text;
using ServiceBot.Storage;

namespace ServiceBot.Turns;

/// <summary>An entry as it is appended to the log and as it is read from it.</summary>
internal sealed record LogEntry
{
    public required long Sequence { get; init; }
    public required EntryKind Kind { get; init; }
    public required bool FromBot { get; init; }
    public required string Type { get; init; }
    public required string ActivityId { get; init; }
    public required string Sender { get; init; }
    public string? ClientActivityId { get; init; }

    /// <summary>The sequence of the message that this one answers.</summary>
    public long? AnswerTo { get; init; }
    public bool InReply { get; init; }
    public required DateTimeOffset At { get; init; }
    public required DateTimeOffset NotBefore { get; init; }
    public string? ChannelActivityId { get; init; }

    /// <summary>The activity's JSON in UTF-8, complete: written once, it is stored and delivered as it stands here.</summary>
    public required ReadOnlyMemory<byte> Utf8 { get; init; }

    /// <summary>The same as text, made anew each time; not for the way of a turn.</summary>
    public string Json => Encoding.UTF8.GetString(Utf8.Span);
}
