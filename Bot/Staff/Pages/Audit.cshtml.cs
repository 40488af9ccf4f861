using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using ServiceBot.Staff.Repairs;
using ServiceBot.Storage;

namespace ServiceBot.Staff.Pages;

/// <summary>Who saw, unmasked, exported, changed and erased what. For admins.</summary>
internal sealed class AuditModel(ServiceBotDb db, RepairDueTexts times) : PageModel
{
    private const int PageSize = 100;

    public IReadOnlyList<StaffAuditRow> Entries { get; private set; } = [];

    public long? Before { get; private set; }

    public string? Chosen { get; private set; }

    public static IReadOnlyList<string> Kinds { get; } = ["transcript", "list", "order", "repair", "queue", "upload", "privacy", "account", "sign-in", "replay"];

    public string At(DateTimeOffset at) => times.At(at);

    public async Task<IActionResult> OnGetAsync(string? who, string? did, long? before, CancellationToken cancellationToken)
    {
        if (!ModelState.IsValid)
            return BadRequest();
        Chosen = did;
        var rows = db.Set<StaffAuditRow>().AsNoTracking();
        if (!string.IsNullOrEmpty(who))
            rows = rows.Where(entry => entry.Who == who);
        if (!string.IsNullOrEmpty(did))
            rows = rows.Where(entry => entry.Did.StartsWith(did));
        if (before is { } last)
            rows = rows.Where(entry => entry.Id < last);
        var page = await rows.OrderByDescending(entry => entry.Id).Take(PageSize + 1).ToListAsync(cancellationToken);
        Entries = [.. page.Take(PageSize)];
        Before = page.Count > PageSize ? Entries[^1].Id : null;
        return Page();
    }
}
