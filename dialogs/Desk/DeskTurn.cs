using Microsoft.Bot.Builder;
using ServiceBot.Dialogs.Personas;
using ServiceBot.Dialogs.Understanding;
using ServiceBot.Dialogs.Wording;

namespace ServiceBot.Dialogs.Desk;

/// <summary>One turn at the desk: what is remembered, who speaks, in which language, and what the customer has just said.</summary>
public sealed class DeskTurn(TurnInfo info, DeskState state, CustomerState customer, Persona persona, string locale)
{
    public TurnInfo Info { get; } = info;
    public DeskState State { get; set; } = state;
    public CustomerState Customer { get; set; } = customer;
    public Persona Persona { get; } = persona;
    public string Locale { get; private set; } = locale;

    /// <summary>What the message of this turn names.</summary>
    public Entities Named { get; set; } = Entities.None;

    /// <summary>What a tapped card or a picture means as an answer, where the message has no words.</summary>
    public string? Meant { get; set; }

    /// <summary>Said at the head of the next bubble: acknowledgement, topic, connective.</summary>
    public IReadOnlyList<Line> Lead { get; set; } = [];

    /// <summary>Characters said in this turn; the notes that follow wait for them to be read.</summary>
    public int Said { get; set; }

    /// <summary>Something was asked outside of a dialog ("did you mean"), so the notes wait.</summary>
    public bool Expecting { get; set; }

    /// <summary>The conversation came to its end in this turn.</summary>
    public bool Closed { get; set; }

    /// <summary>What the message was taken for; null where nothing asked, because it answered a question.</summary>
    public Heard? Heard { get; set; }

    /// <summary>The classifier's probability of the likeliest topic, 0 to 1; null where a rule decided.</summary>
    public double? Sureness { get; set; }

    /// <summary>The dialog that waits after this turn and what it has asked for, such as <c>RepairDialog:Serial</c>.</summary>
    public string? Step { get; set; }

    /// <summary>A step stored by another version was dropped.</summary>
    public bool StepLost { get; init; }

    public bool IsChinese => Locale != Locales.English;

    public void SpeakIn(string locale)
    {
        Locale = locale;
        State = State with { Locale = locale };
        Customer = Customer with { Locale = locale };
    }

    /// <summary>Puts lines at the head of the next bubble, unless something stands there already.</summary>
    public void LeadWith(params Line[] lines)
    {
        if (Lead.Count == 0)
            Lead = lines;
    }
}

internal static class DeskTurnAccess
{
    public static DeskTurn Desk(this ITurnContext turn) =>
        turn.TurnState.Get<DeskTurn>() ?? throw new InvalidOperationException("The turn has not been opened at the desk.");

    public static ReminderDue? Due(this ITurnContext turn) => turn.TurnState.Get<ReminderDue>();
}
