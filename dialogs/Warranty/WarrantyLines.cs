using Microsoft.Bot.Builder;
using Microsoft.Extensions.Options;
using ServiceBot.Dialogs.Desk;

namespace ServiceBot.Dialogs.Warranty;

/// <summary>Says what a device is covered by: each term by its last day, and where the day of purchase is known from (A-06…A-09).</summary>
public sealed class WarrantyLines(Voice voice, IOptions<PolicyOptions> policy)
{
    public Coverage CoverageOf(DeskTurn desk)
    {
        var known = desk.State.Warranty;
        var purchase = known.Purchase ?? new Purchase();
        if (known.ClaimsAppleCare && !purchase.HasAppleCare)
            purchase = purchase with { Plan = Purchase.AppleCare, Months = null };
        return WarrantyRules.Of(purchase, policy.Value, desk.Info.Today);
    }

    public string DeviceName(ITurnContext turn) => turn.Desk().State.Warranty.Device ?? voice.Plain(turn, "warranty.device");

    public Line Terms() => new("warranty.terms", ("support_days", policy.Value.PhoneSupportDays), ("months", policy.Value.WarrantyMonths));

    /// <param name="phoneFirst">The question was about phone support.</param>
    public IReadOnlyList<Line> Of(ITurnContext turn, Coverage coverage, bool phoneFirst)
    {
        if (coverage.PurchasedOn is not { } day)
            return [new Line("warranty.no-date", ("device", DeviceName(turn)))];
        Line source = new("warranty.source", ("source", voice.Plain(turn, SourceKey(coverage.Source))), ("day", day));
        List<Line> lines = phoneFirst ? [Phone(coverage), .. Warranty(turn, coverage), source] : [.. Warranty(turn, coverage), source, Phone(coverage)];
        if (coverage.Source == DateSource.Customer)
            lines.Add("warranty.told-only");
        if (!coverage.Whole.IsActive && coverage.AppleCareAtMost is null)
            lines.Add("warranty.ended-beyond");
        return lines;
    }

    public Line Phone(Coverage coverage) =>
        new(coverage.Phone.IsActive ? "warranty.phone-active" : "warranty.phone-ended", ("last_day", coverage.Phone.Last), ("support_days", policy.Value.PhoneSupportDays));

    private IEnumerable<Line> Warranty(ITurnContext turn, Coverage coverage)
    {
        yield return new Line(coverage.Limited.IsActive ? "warranty.active" : "warranty.ended", ("device", DeviceName(turn)), ("last_day", coverage.Limited.Last));
        if (coverage.AppleCareAtMost is { } most)
            yield return new Line("warranty.applecare-range", ("last_day", coverage.AppleCare!.Last), ("at_most", most));
        else if (coverage.AppleCare is { } care)
            yield return new Line(care.IsActive ? "warranty.applecare-active" : "warranty.applecare-ended", ("last_day", care.Last));
    }

    private static string SourceKey(DateSource source) => source switch
    {
        DateSource.SerialNumber => "warranty.by-serial",
        DateSource.Order => "warranty.by-order",
        DateSource.Invoice => "warranty.by-invoice",
        _ => "warranty.by-customer",
    };
}
