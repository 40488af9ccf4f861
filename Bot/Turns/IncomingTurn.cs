using System.Security.Claims;
using Microsoft.Bot.Schema;
using ServiceBot.Dialogs.Desk;

namespace ServiceBot.Turns;

/// <summary>What starts a turn: a customer's activity, or a reminder that is due.</summary>
internal abstract record IncomingTurn
{
    public required ConversationKey Conversation { get; init; }

    public ClaimsIdentity Identity { get; init; } = new();
}

/// <summary>A customer's activity as the door let it in: parsed, its origin fixed by the door.</summary>
internal sealed record CustomerTurn : IncomingTurn
{
    /// <summary>
    /// Makes the activity as it was received, anew for each attempt of the turn: the guard (P9) and the bot change theirs.
    /// </summary>
    public required Func<Activity> Receive { get; init; }

    public required string Type { get; init; }

    /// <summary><c>from.id</c>.</summary>
    public required string Sender { get; init; }

    /// <summary>The channel's id of the activity, or null where the server gives it.</summary>
    public string? ActivityId { get; init; }

    public string? ClientActivityId { get; init; }

    /// <summary>How later turns reach this conversation, as JSON of a <c>ConversationReference</c>.</summary>
    public required string Reference { get; init; }

    public string? SignedInAs { get; init; }

    public string? TimeZone { get; init; }

    /// <summary>How far from UTC the customer's clock is, where the client tells no zone (<see cref="CustomerZones"/>).</summary>
    public string? LocalOffset { get; init; }

    /// <summary>The BCP 47 tag that the client sent.</summary>
    public string? Locale { get; init; }

    /// <summary>The replies are wanted in the answer of the request (<c>deliveryMode: expectReplies</c>).</summary>
    public bool ExpectReplies { get; init; }
}

/// <summary>A reminder that is due.</summary>
internal sealed record ClockTurn(long ReminderId, ReminderDue Reminder) : IncomingTurn;

/// <summary>What became of a turn.</summary>
/// <param name="Conversation">The conversation's row.</param>
/// <param name="ActivityId">The id of the customer's activity, ours where it had none.</param>
/// <param name="Entries">What it put into the log, in order; of a repeated one the replies alone.</param>
/// <param name="Left">What the commit left to be done.</param>
/// <param name="Repeated">True where the message had been sent before: this is the first one's result (P4).</param>
internal sealed record TurnResult(long Conversation, string ActivityId, IReadOnlyList<LogEntry> Entries, LeftToDo Left, bool Repeated)
{
    /// <summary>What the bot said in it.</summary>
    public IEnumerable<LogEntry> Replies => Entries.Where(entry => entry.FromBot);
}

/// <summary>What a turn's commit left to the workers behind it, so that each is woken for its own work alone.</summary>
/// <param name="Reminder">The earliest time for which a reminder was set.</param>
/// <param name="Delivery">Whether something waits to be delivered through a connector.</param>
/// <param name="Message">Whether something waits to be sent to the shop.</param>
internal readonly record struct LeftToDo(DateTimeOffset? Reminder, bool Delivery, bool Message);
