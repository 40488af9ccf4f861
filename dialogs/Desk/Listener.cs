using Microsoft.Bot.Builder;
using ServiceBot.Dialogs.Greeting;
using ServiceBot.Dialogs.Orders;
using ServiceBot.Dialogs.OutsideHelp;
using ServiceBot.Dialogs.Understanding;

namespace ServiceBot.Dialogs.Desk;

/// <summary>Tells what a message is about: a button by its words, a number by its form, a mood by its phrases, the rest by the classifier.</summary>
public sealed class Listener(IUnderstanding understanding, TopicNames names, Welcome welcome)
{
    private const int Offered = 3;
    private const int LongestPoliteWord = 30;
    private const double SureOfOrders = 0.75;

    private static readonly string[] OfOrders = [Topics.OrderStatus, Topics.DeliveryDate, Topics.Tracking, Topics.SplitShipment];

    public Heard Hear(ITurnContext turn)
    {
        var desk = turn.Desk();
        var text = turn.Activity.Text?.Trim() ?? "";
        if (names.Find(text) is { } tapped)
            return new Heard.About(tapped, Tapped: true);
        if (welcome.IsOnlyHello(turn, text))
            return new Heard.About(Topics.Greeting);
        if (MoodRules.AsksWhoSpeaks(text))
            return new Heard.About(SmallTalk.WhoAreYou);
        if (MoodRules.AsksForNotes(text) && desk.State.Orders.Shown is not null)
            return new Heard.About(SmallTalk.WhatElse);
        if (TroubleRules.MissesMail(text))
            return new Heard.About(OutsideHelpDialog.MailMissing);
        if (MoodRules.Acknowledges(text))
            return new Heard.About(SmallTalk.Acknowledged);
        var understood = understanding.Understand(text, desk.Locale);
        return (Heard?)Special(desk, text, understood) ?? (IsOnlyGuessed(understood.Top, text) ? new Heard.Nothing(understood.Offers(Offered)) : Plain(understood));
    }

    private static Heard.About? Special(DeskTurn desk, string text, Understood understood)
    {
        var offers = understood.Offers(Offered);
        var ofOrders = OfOrders.Contains(understood.Top) || OfOrders.Intersect(offers).Any();
        if (MoodRules.AsksToHurry(text) && ofOrders)
            return new Heard.About(OrderAnswers.Expedite);
        if (MoodRules.SaysItArrived(text) && desk.Named.Faults.Count == 0 && (ofOrders || understood.Certainty != Certainty.Sure))
            return new Heard.About(OrderAnswers.Arrived);
        if (understood.Certainty == Certainty.Sure && understood.Top != Topics.OutOfScope)
            return null;
        if (desk.Named.RequestNumber is not null)
            return new Heard.About(Topics.RepairStatus);
        if (desk.Named.OrderNumber is not null || (MoodRules.HasWaited(text) && ofOrders))
            return new Heard.About(Topics.OrderStatus);
        return desk.Named.Faults.Count > 0 ? new Heard.About(Topics.RepairRequest) : Polite(text);
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
