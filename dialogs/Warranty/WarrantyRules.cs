using ServiceBot.Dialogs.Desk;

namespace ServiceBot.Dialogs.Warranty;

/// <summary>
/// What runs from the day of purchase (A-06…A-08, F-11). Every term is given by its last day, which still counts. Whole months end on
/// the same day of the month, or on the month's last where it has no such day: bought on 29 February 2024, a year ends on 28 February 2025.
/// </summary>
public static class WarrantyRules
{
    /// <param name="today">In the customer's time zone.</param>
    public static Coverage Of(Purchase purchase, PolicyOptions policy, DateOnly today)
    {
        if (purchase.On is not { } on)
            return new Coverage
            {
                PurchasedOn = null,
                Source = purchase.Source,
                Phone = Term.Unknown,
                Limited = Term.Unknown,
                AppleCare = purchase.HasAppleCare ? Term.Unknown : null,
            };
        return new Coverage
        {
            PurchasedOn = on,
            Source = purchase.Source,
            Phone = Term.Until(LastPhoneDay(on, policy), today),
            Limited = Term.Until(on.AddMonths(LimitedMonths(purchase, policy)), today),
            AppleCare = purchase.HasAppleCare ? Term.Until(on.AddMonths(purchase.Months ?? policy.AppleCareMonths.From), today) : null,
            AppleCareAtMost = purchase is { HasAppleCare: true, Months: null } ? on.AddMonths(policy.AppleCareMonths.To) : null,
        };
    }

    /// <summary>The last day of free phone support: the 90th after the purchase .</summary>
    public static DateOnly LastPhoneDay(DateOnly purchasedOn, PolicyOptions policy) => purchasedOn.AddDays(policy.PhoneSupportDays);

    /// <summary>A day to come or one before there was anything to buy is a slip of the pen.</summary>
    public static bool IsPossible(DateOnly purchasedOn, DateOnly today) => purchasedOn <= today && purchasedOn >= today.AddYears(-20);

    private static int LimitedMonths(Purchase purchase, PolicyOptions policy) =>
        purchase is { HasAppleCare: false, Months: { } months } ? months : policy.WarrantyMonths;
}
