using System.Globalization;
using Humanizer;
using Microsoft.Extensions.Options;
using ServiceBot.Dialogs.Desk;
using ServiceBot.Dialogs.Repairs;
using ServiceBot.Repairs;

namespace ServiceBot.Staff.Repairs;

/// <summary>What a repair's promise means to staff now.</summary>
/// <param name="Text">Such as <c>due by 2026-09-08 13:00</c>; empty where nothing is promised.</param>
internal sealed record RepairDue(string Text, bool IsOverdue);

internal sealed class RepairDueTexts(IOptions<PolicyOptions> policy, IOptions<StoreOptions> store, TimeProvider time)
{
    public string At(DateTimeOffset at) =>
        TimeZoneInfo.ConvertTime(at, TimeZoneInfo.FindSystemTimeZoneById(store.Value.TimeZone)).ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);

    public RepairDue Of(RepairRow row)
    {
        var now = time.GetUtcNow();
        if (RepairPromiseRules.Of(row.State, row.ChangedAt, row.ExpectedOn, policy.Value, store.Value) is not { } promise)
            return new RepairDue("", IsOverdue: false);
        if (promise.By > now)
            return new RepairDue($"due {Day(promise)}, {promise.By.Humanize(now, CultureInfo.InvariantCulture)}", IsOverdue: false);
        var anew = row.PromisedBy is { } by && by > now ? $"; an answer is promised by {At(by)}" : "";
        return new RepairDue($"overdue: was due {Day(promise)}, {promise.By.Humanize(now, CultureInfo.InvariantCulture)}{anew}", IsOverdue: true);
    }

    // A day ends at midnight; staff read the day.
    private string Day(RepairPromise promise) => promise.LastDay is { } day ? day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) : $"by {At(promise.By)}";
}
