namespace ServiceBot.Dialogs.Phone;

public enum CallBackSlot { Topic, Phone, Window }

/// <summary>A call by a technician: what is being agreed, and what has been agreed last.</summary>
public sealed record CallBackState
{
    /// <summary>A call has been asked for, not only its terms.</summary>
    public bool Wanted { get; init; }

    public string? Topic { get; init; }

    public DateTimeOffset? From { get; init; }

    /// <summary>The beginnings of the windows that were offered, in the order of their buttons.</summary>
    public List<DateTimeOffset> Offered { get; init; } = [];

    public CallBackSlot? Asking { get; init; }

    /// <summary>What was asked and answered, in order; "back" takes the last one away.</summary>
    public List<CallBackSlot> Answered { get; init; } = [];

    /// <summary>Another number than the one known is wanted.</summary>
    public bool PhoneAnew { get; init; }

    public CallBackBooking? Booked { get; init; }
}

/// <summary>A call that is agreed.</summary>
public sealed record CallBackBooking(string Number, string Topic, string Phone, DateTimeOffset From, DateTimeOffset Until);
