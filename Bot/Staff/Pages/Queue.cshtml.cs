using System.Globalization;
using Humanizer;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using ServiceBot.Staff.Queue;
using ServiceBot.Staff.Repairs;

namespace ServiceBot.Staff.Pages;

/// <summary>What waits for a person, by the time that was promised.</summary>
internal sealed class QueueModel(WorkQueue queue, RepairDueTexts due, TimeProvider time) : PageModel
{
    private const int LongestText = 120;

    public IReadOnlyList<Item> Items { get; private set; } = [];

    public IReadOnlyList<(string Name, string Address, int Count, bool IsChosen)> Filters { get; private set; } = [];

    public static string NameOf(string kind) => kind switch
    {
        "callback" => "Call-back",
        "person" => "Person asked for",
        _ => kind.Humanize(LetterCasing.Sentence),
    };

    public async Task<IActionResult> OnGetAsync(string? kind, CancellationToken cancellationToken)
    {
        var counts = await queue.CountsAsync(cancellationToken);
        if (kind is not null && !counts.ContainsKey(kind))
            return Redirect("/staff/queue");
        var now = time.GetUtcNow();
        Items = [.. (await queue.OpenAsync(kind, cancellationToken)).Select(item => new Item(
            NameOf(item.Kind), item.Number, item.State.Humanize(LetterCasing.Sentence), Masking.Mask(item.Text).ReplaceLineEndings(" ").Truncate(LongestText), item.Address,
            item.DueAt is not { } at ? "" : at > now ? $"due {due.At(at)}, {at.Humanize(now, CultureInfo.InvariantCulture)}" : $"overdue: was due {due.At(at)}", item.DueAt <= now))];
        Filters =
        [
            ("All", "/staff/queue", counts.Values.Sum(), kind is null),
            .. counts.OrderBy(count => count.Key, StringComparer.Ordinal).Select(count => (NameOf(count.Key), $"/staff/queue?kind={Uri.EscapeDataString(count.Key)}", count.Value, kind == count.Key)),
        ];
        return Page();
    }

    internal sealed record Item(string Kind, string Number, string State, string Text, string Address, string Due, bool IsOverdue);
}
