namespace ServiceBot.Dialogs.Scoring;

/// <summary>The patterns that a locale's standard has to have.</summary>
public static class PatternNames
{
    public const string Numbered = "numbered-agent";
    public const string Frivolous = "frivolous";
    public const string Informal = "informal-you";
    public const string Vague = "vague-promise";
    public const string Introduction = "introduction";
    public const string Invitation = "invitation";
    public const string Person = "person";
    public const string Moment = "moment";
    public const string Acknowledgement = "acknowledgement";
    public const string Inclusive = "inclusive";
    public const string Particle = "particle";
    public const string DataAsked = "data-asked";
    public const string Reason = "reason";
    public const string Checking = "checking";
    public const string Stay = "stay";
    public const string State = "order-state";
    public const string WarmState = "warm-state";
    public const string PlainState = "plain-state";
    public const string OrderOver = "order-over";
    public const string AsksWhen = "customer-asks-when";
    public const string Day = "exact-day";
    public const string NoDay = "no-day-yet";
    public const string MaskedMail = "masked-mail";
    public const string MailAsked = "mail-asked";
    public const string Invoice = "invoice";
    public const string InvoiceNotInBox = "invoice-not-in-box";
    public const string Connective = "connective";
    public const string Parcels = "several-parcels";
    public const string OneParcel = "one-parcel";
    public const string AsksForRest = "customer-misses-a-parcel";
    public const string Tracking = "tracking";
    public const string ReceiptProof = "receipt-as-proof";
    public const string AsksGarbled = "customer-cannot-open-receipt";
    public const string Reader = "pdf-reader";
    public const string AsksReturn = "customer-asks-about-returns";
    public const string Returns = "returns-promise";
    public const string Important = "important";
    public const string Clear = "is-it-clear";
    public const string Busy = "idle-busy";
    public const string TakeCare = "idle-care";
    public const string StillThere = "idle-delivery";
    public const string HangUp = "hang-up";
    public const string Farewell = "farewell";
    public const string Wish = "farewell-wish";
    public const string Cold = "cold";
    public const string Hot = "hot";
    public const string Sorry = "sorry";
    public const string Cannot = "cannot";
    public const string Angry = "customer-is-angry";

    /// <summary>Sunday first.</summary>
    public static string Weekday(DayOfWeek day) => "weekday-" + (int)day;

    /// <summary>A matter as the customer asks for it, and as the agent names it (I-06).</summary>
    public static string TopicAsked(int topic) => "topic-asked-" + topic;

    public static string TopicNamed(int topic) => "topic-named-" + topic;

    public static IReadOnlyList<string> All { get; } =
    [
        Numbered, Frivolous, Informal, Vague, Introduction, Invitation, Person, Moment, Acknowledgement, Inclusive, Particle, DataAsked, Reason, Checking, Stay,
        State, WarmState, PlainState, OrderOver, AsksWhen, Day, NoDay, MaskedMail, MailAsked, Invoice, InvoiceNotInBox, Connective, Parcels, OneParcel,
        AsksForRest, Tracking, ReceiptProof, AsksGarbled, Reader, AsksReturn, Returns, Important, Clear, Busy, TakeCare, StillThere, HangUp, Farewell,
        Wish, Cold, Hot, Sorry, Cannot, Angry,
    ];
}
