namespace ServiceBot.Dialogs.Care;

/// <summary>Where the proactive notes of an order stand (I-00d).</summary>
public sealed record CareState
{
    public string? OrderNumber { get; init; }

    /// <summary>Notes not said yet, in order.</summary>
    public List<string> Pending { get; init; } = [];

    /// <summary>Notes said, in order; a topic that was talked about counts as said.</summary>
    public List<string> Sent { get; init; } = [];

    /// <summary>The customer has been asked whether the masked address is theirs (I-12) and has not answered.</summary>
    public bool MailAsked { get; init; }

    /// <summary>The code that was mailed to the address named instead.</summary>
    public MailCode? Code { get; init; }

    /// <summary>How many codes this conversation has had mailed.</summary>
    public int CodesSent { get; init; }

    /// <summary>The customer says that the order is there, whatever the shop's records say.</summary>
    public bool Arrived { get; init; }

    /// <summary>The first note of this order has been said.</summary>
    public bool Begun { get; init; }

    /// <summary>The customer has written since the last note: the next one takes the thread up again.</summary>
    public bool Interrupted { get; init; }

    public CareState Say(string note) => this with
    {
        Pending = [.. Pending.Where(other => other != note)],
        Sent = Sent.Contains(note) ? Sent : [.. Sent, note],
    };
}
