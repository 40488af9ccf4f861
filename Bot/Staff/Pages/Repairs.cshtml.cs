using System.Globalization;
using Humanizer;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using ServiceBot.Dialogs.Repairs;
using ServiceBot.Repairs;
using ServiceBot.Staff.Repairs;

namespace ServiceBot.Staff.Pages;

/// <summary>The queue of repairs: overdue first, then by the time that was promised.</summary>
internal sealed class RepairsModel(RepairQueue queue, RepairDueTexts due) : PageModel
{
    private const int LongestFault = 80;
    private const int LastPage = 10_000;

    public IReadOnlyList<Item> Items { get; private set; } = [];

    public IReadOnlyList<Filter> Filters { get; private set; } = [];

    /// <summary>The address of the next page, or null where this is the last.</summary>
    public string? Next { get; private set; }

    public static string NameOf(string state) => state.Humanize(LetterCasing.Sentence);

    public async Task<IActionResult> OnGetAsync(string? state, int? from, CancellationToken cancellationToken)
    {
        var page = from ?? 1;
        if (!ModelState.IsValid || page is < 1 or > LastPage || (state is not null && !RepairStates.All.Contains(state)))
            return BadRequest();
        var rows = await queue.ListAsync(state, page, cancellationToken);
        Items = [.. rows.Take(RepairQueue.PageSize).Select(ItemOf)];
        if (rows.Count > RepairQueue.PageSize)
            Next = string.Create(CultureInfo.InvariantCulture, $"{AddressOf(state)}{(state is null ? '?' : '&')}from={page + 1}");
        var counts = await queue.CountsAsync(cancellationToken);
        var open = counts.Where(count => !RepairProgressRules.IsOver(count.Key)).Sum(count => count.Value);
        Filters =
        [
            new("Open", AddressOf(null), open, state is null),
            .. RepairStates.All.Select(name => new Filter(NameOf(name), AddressOf(name), counts.GetValueOrDefault(name), state == name)),
        ];
        return Page();
    }

    private Item ItemOf(RepairRow row) =>
        new(row.Number, NameOf(row.State), Masking.Mask(row.Device), Masking.Mask(row.Fault).Truncate(LongestFault), due.Of(row));

    private static string AddressOf(string? state) => state is null ? "/staff/repairs" : $"/staff/repairs?state={state}";

    internal sealed record Item(string Number, string State, string Device, string Fault, RepairDue Due);

    internal sealed record Filter(string Name, string Address, int Count, bool IsChosen);
}
