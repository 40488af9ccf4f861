using Microsoft.Bot.Builder;
using ServiceBot.Dialogs.Greeting;
using ServiceBot.Dialogs.Knowledge;
using ServiceBot.Dialogs.Orders;
using ServiceBot.Dialogs.OutsideHelp;
using ServiceBot.Dialogs.Papers;
using ServiceBot.Dialogs.ServicePoints;
using ServiceBot.Dialogs.Understanding;

namespace ServiceBot.Dialogs.Desk;

/// <summary>Tells what a message is about: a button by its words, a number by its form, a mood by its phrases, the rest by the classifier.</summary>
public sealed class Listener(IUnderstanding understanding, TopicNames names, Welcome welcome, PlaceNames places, KnowledgeBase knowledge)
{
    private const int Offered = 3;
    private const int LongestPoliteWord = 30;
    private const int LongestNumber = 20;
    private const double SureOfOrders = 0.75;

    private static readonly string[] OfOrders = [Topics.OrderStatus, Topics.DeliveryDate, Topics.Tracking, Topics.SplitShipment];

    private static readonly string[] OfStates = [.. OfOrders, Topics.RepairStatus, Topics.RefundStatus, Topics.OutOfScope];

    public Heard Hear(ITurnContext turn)
    {
        var desk = turn.Desk();
        return desk.Heard = Hear(turn, desk);
    }

    private Heard Hear(ITurnContext turn, DeskTurn desk)
    {
        var text = turn.Activity.Text?.Trim() ?? "";
        if (names.Find(text) is { } tapped)
            return new Heard.About(tapped, Tapped: true);
        if (welcome.IsOnlyHello(turn, text))
            return new Heard.About(Topics.Greeting);
        if (desk.State.CallBack.Booked is not null && (WarrantyWishes.CancelsCall(text) || WarrantyWishes.WantsOtherTime(text)))
            return new Heard.About(Topics.PhoneSupport);
        if (MoodRules.AsksWhoSpeaks(text))
            return new Heard.About(SmallTalk.WhoAreYou);
        if (MoodRules.AsksForNotes(text) && desk.State.Orders.Shown is not null)
            return new Heard.About(SmallTalk.WhatElse);
        if (ReceiptRules.IsPlain(text))
            return new Heard.About(Topics.ReceiptPdf);
        if (Outside(text) is { } outside)
            return new Heard.About(outside);
        if (MoodRules.Acknowledges(text))
            return new Heard.About(SmallTalk.Acknowledged);
        if (PlaceRules.Position(text) is not null)
            return new Heard.About(Topics.NearestService);
        if (knowledge.Find(text) is { } entry)
            return new Heard.About(entry.Key);
        var understood = understanding.Understand(text, desk.Locale);
        desk.Sureness = understood.Ranked[0].Probability;
        return (Heard?)Special(desk, text, understood) ?? (IsOnlyGuessed(understood.Top, text) ? new Heard.Nothing(understood.Offers(Offered)) : Plain(understood));
    }

    private Heard.About? Special(DeskTurn desk, string text, Understood understood)
    {
        var offers = understood.Offers(Offered);
        var ofOrders = OfOrders.Contains(understood.Top) || OfOrders.Intersect(offers).Any();
        if (MoodRules.AsksToHurry(text) && ofOrders)
            return new Heard.About(OrderAnswers.Expedite);
        if (MoodRules.SaysItArrived(text) && desk.Named.Faults.Count == 0 && (ofOrders || understood.Certainty != Certainty.Sure))
            return new Heard.About(OrderAnswers.Arrived);
        if (ByNumber(desk, text, understood) is { } numbered)
            return new Heard.About(numbered);
        if (understood.Certainty == Certainty.Sure && understood.Top != Topics.OutOfScope)
            return null;
        if (desk.Named.OrderNumber is not null || (MoodRules.HasWaited(text) && ofOrders))
            return new Heard.About(Topics.OrderStatus);
        if (places.Find(text) is not null && PlaceWishes.AsksForPlace(text))
            return new Heard.About(Topics.NearestService);
        if (desk.Named.Faults.Count > 0)
            return new Heard.About(Topics.RepairRequest);
        return (desk.Named.Serial ?? desk.Named.Imei) is not null ? new Heard.About(Topics.WarrantyCheck) : Polite(text);
    }

    // A number of ours says of what the state is asked; an order's number alone goes on with what has just been talked about.
    private static string? ByNumber(DeskTurn desk, string text, Understood understood)
    {
        if (TicketWords.AsksWhatBecame(text))
            return RequestNumbers.TicketStatus;
        if (desk.Named.RequestNumber is { } request && (understood.Certainty != Certainty.Sure || OfStates.Contains(understood.Top)))
            return RequestNumbers.TopicOf(request);
        if (desk.Named.OrderNumber is null)
            return null;
        var alone = SaysNothingElse(desk.Named, text);
        return desk.State.Topic == Topics.ReturnPolicy && (alone || text.Length <= LongestNumber) ? Topics.ReturnPolicy
            : alone ? Topics.OrderStatus
            : null;
    }

    // An order's number, with the e-mail or telephone that belongs to it at most.
    private static bool SaysNothingElse(Entities named, string text)
    {
        var rest = text.Replace(named.OrderNumber!, "", StringComparison.OrdinalIgnoreCase);
        return !(named.Email is { } email ? rest.Replace(email, "", StringComparison.OrdinalIgnoreCase) : rest).Any(char.IsLetter);
    }

    // "Thanks, bye" is half of each, and as plain as either.
    private static Heard.About? Polite(string text) => text.Length > LongestPoliteWord || MoodRules.IsQuestion(text) ? null
        : MoodRules.TakesLeave(text) ? new Heard.About(Topics.Goodbye)
        : MoodRules.GivesThanks(text) ? new Heard.About(Topics.Thanks)
        : null;

    private static bool IsOnlyGuessed(string topic, string text) => topic switch
    {
        Topics.Goodbye => !MoodRules.TakesLeave(text),
        Topics.Thanks => !MoodRules.GivesThanks(text),
        _ => false,
    };

    // OPS-15: plain in their words, and no topics that the classifier has learned.
    private static string? Outside(string text) =>
        TroubleRules.BlocksPopUps(text) ? OutsideHelpDialog.PopUps
        : TroubleRules.AsksForCourier(text) ? OutsideHelpDialog.Courier
        : TroubleRules.MixesMailboxes(text) ? OutsideHelpDialog.Mailbox
        : TroubleRules.MissesMail(text) ? OutsideHelpDialog.MailMissing
        : null;

    // Between "where is my order" and "when will it come" there is nothing to ask: one dialog answers both.
    private static bool IsSurelyOfOrders(Understood understood) =>
        OfOrders.Contains(understood.Top)
        && understood.Ranked.Where(score => OfOrders.Contains(score.Topic)).Sum(score => score.Probability) >= SureOfOrders;

    private static Heard Plain(Understood understood) => understood.Certainty switch
    {
        Certainty.Unsure when IsSurelyOfOrders(understood) => new Heard.About(understood.Top),
        Certainty.Sure when understood.Top != Topics.OutOfScope => new Heard.About(understood.Top),
        Certainty.Unsure => new Heard.Perhaps(understood.Offers(Offered)),
        _ => new Heard.Nothing(understood.Offers(Offered)),
    };
}
