using ServiceBot.Dialogs.Desk;
using ServiceBot.Dialogs.Warranty;

namespace ServiceBot.Tests.Warranty;

public sealed class WarrantyRulesTests
{
    private static readonly PolicyOptions Policy = new();
    private static readonly DateOnly Bought = new(2026, 9, 1);

    [Fact]
    public void A06_Phone_support_is_free_to_the_end_of_the_ninetieth_day()
    {
        var last = Bought.AddDays(90);
        Assert.Equal(new DateOnly(2026, 11, 30), last);
        Assert.Equal(new Term(CoverageState.Active, last), Of(Bought, Bought.AddDays(60)).Phone);
        Assert.Equal(new Term(CoverageState.Active, last), Of(Bought, last).Phone);
        Assert.Equal(new Term(CoverageState.Ended, last), Of(Bought, Bought.AddDays(91)).Phone);
    }

    [Theory]
    [InlineData("2024-02-29", "2025-02-28"), InlineData("2023-02-28", "2024-02-28"), InlineData("2023-03-01", "2024-03-01"), InlineData("2026-12-31", "2027-12-31")]
    public void A07_The_warranty_ends_a_year_on_and_on_the_28th_for_what_was_bought_on_the_29th_of_February(string bought, string ends) =>
        Assert.Equal(DateOnly.Parse(ends, System.Globalization.CultureInfo.InvariantCulture), Of(DateOnly.Parse(bought, System.Globalization.CultureInfo.InvariantCulture), DateOnly.Parse(bought, System.Globalization.CultureInfo.InvariantCulture)).Limited.Last);

    [Theory]
    [InlineData(24, "2027-09-01"), InlineData(36, "2028-09-01")]
    public void A08_AppleCare_runs_for_its_own_months(int months, string ends)
    {
        var bought = new DateOnly(2025, 9, 1);
        var coverage = WarrantyRules.Of(new Purchase { On = bought, Plan = "applecare", Months = months }, Policy, bought);
        Assert.Equal(DateOnly.Parse(ends, System.Globalization.CultureInfo.InvariantCulture), coverage.AppleCare!.Last);
        Assert.Equal(new DateOnly(2026, 9, 1), coverage.Limited.Last);
        Assert.Null(coverage.AppleCareAtMost);
        Assert.Equal(coverage.AppleCare, coverage.Whole);
    }

    [Fact]
    public void A08_AppleCare_of_unknown_length_is_two_years_or_three()
    {
        var coverage = WarrantyRules.Of(new Purchase { On = Bought, Plan = "applecare" }, Policy, Bought);
        Assert.Equal((new DateOnly(2028, 9, 1), new DateOnly(2029, 9, 1)), (coverage.AppleCare!.Last, coverage.AppleCareAtMost));
    }

    [Fact]
    public void Without_a_date_nothing_is_made_up()
    {
        var coverage = WarrantyRules.Of(new Purchase { Plan = "applecare" }, Policy, Bought);
        Assert.All([coverage.Phone, coverage.Limited, coverage.AppleCare!], term => Assert.Equal(Term.Unknown, term));
    }

    [Fact]
    public void The_record_of_the_device_goes_before_the_shop_s_rule() =>
        Assert.Equal(Bought.AddMonths(6), WarrantyRules.Of(new Purchase { On = Bought, Plan = "limited", Months = 6 }, Policy, Bought).Limited.Last);

    [Fact]
    public void F11_The_terms_end_in_their_order_and_are_active_until_they_do()
    {
        for (var bought = new DateOnly(2023, 12, 1); bought.Year < 2029; bought = bought.AddDays(1))
            foreach (var later in new[] { 0, 1, 89, 90, 91, 364, 365, 366, 367, 730, 731, 732, 1095, 1096, 1097 })
                foreach (int? months in new int?[] { null, 24, 36 })
                    AssertOrder(bought, bought.AddDays(later), months);
    }

    [Theory]
    [InlineData("2026-09-02", false), InlineData("2026-09-01", true), InlineData("2006-09-01", true), InlineData("2006-08-31", false)]
    public void A_day_of_purchase_is_not_to_come_and_not_from_before_there_was_anything_to_buy(string day, bool possible) =>
        Assert.Equal(possible, WarrantyRules.IsPossible(DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture), Bought));

    private static void AssertOrder(DateOnly bought, DateOnly today, int? months)
    {
        var coverage = WarrantyRules.Of(new Purchase { On = bought, Plan = months is null ? "limited" : "applecare", Months = months }, Policy, today);
        Assert.True(coverage.Phone.Last < coverage.Limited.Last && (months is null || coverage.Limited.Last < coverage.AppleCare!.Last));
        Assert.Equal((today <= coverage.Phone.Last, today <= coverage.Limited.Last), (coverage.Phone.IsActive, coverage.Limited.IsActive));
        Assert.True((!coverage.Phone.IsActive || coverage.Limited.IsActive) && (!coverage.Limited.IsActive || coverage.Whole.IsActive));
        Assert.Equal((bought.Month, Math.Min(bought.Day, DateTime.DaysInMonth(bought.Year + 1, bought.Month))), (coverage.Limited.Last!.Value.Month, coverage.Limited.Last.Value.Day));
    }

    private static Coverage Of(DateOnly bought, DateOnly today) => WarrantyRules.Of(new Purchase { On = bought }, Policy, today);
}
