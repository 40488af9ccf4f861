using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using ServiceBot.Staff.Reviews;
using ServiceBot.Storage;

namespace ServiceBot.Staff.Pages;

/// <summary>Lines that should have been understood otherwise, as they go into the files of phrases.</summary>
internal sealed class CorrectionsModel(ServiceBotDb db) : PageModel
{
    private const int Most = 1000;

    /// <summary>A file of phrases and the lines for it.</summary>
    public IReadOnlyList<(string File, IReadOnlyList<TopicCorrectionRow> Lines)> Files { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        var rows = await db.Set<TopicCorrectionRow>().AsNoTracking().OrderByDescending(row => row.Id).Take(Most).ToListAsync(cancellationToken);
        Files = [.. rows.GroupBy(row => $"templates/{Dialogs.Wording.Locales.From(row.Locale)}/phrases/{row.Topic}.txt").OrderBy(group => group.Key, StringComparer.Ordinal).Select(group => (group.Key, (IReadOnlyList<TopicCorrectionRow>)[.. group]))];
    }
}
