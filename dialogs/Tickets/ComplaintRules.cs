using ServiceBot.Dialogs.Understanding;

namespace ServiceBot.Dialogs.Tickets;

/// <summary>What a complaint still needs (C-09).</summary>
public static class ComplaintRules
{
    // Shorter than this, a message says that there is a complaint and not which; Latin letters say as much in three times the length.
    private const int SaysSomething = 14;
    private const int LatinFactor = 3;

    /// <summary>A complaint that tells its matter is not asked for it again (I-09).</summary>
    public static string? ReasonIn(string text) =>
        text.Length >= (text.Any(MessageText.IsHan) ? SaysSomething : SaysSomething * LatinFactor) ? text : null;

    /// <param name="contact">How to reach the customer, where it is known.</param>
    /// <param name="concernsOrder">Whether the complaint, as far as told, is about something bought or sent in.</param>
    public static ComplaintSlot? Next(TicketState state, string? contact, bool concernsOrder) =>
        state.Reason is null ? ComplaintSlot.Reason
        : state.About is null && concernsOrder ? ComplaintSlot.About
        : state.Wish is null ? ComplaintSlot.Wish
        : contact is null ? ComplaintSlot.Contact
        : null;

    public static TicketState Without(TicketState state, ComplaintSlot slot) => slot switch
    {
        ComplaintSlot.Reason => state with { Reason = null },
        ComplaintSlot.About => state with { About = null },
        ComplaintSlot.Wish => state with { Wish = null },
        _ => state,
    };
}
