using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.EntityFrameworkCore;
using ServiceBot.Staff.Reviews;
using ServiceBot.Staff.Transcripts;
using ServiceBot.Storage;

namespace ServiceBot.Staff.Pages;

/// <summary>Conversations drawn by chance, so that a week's review is no matter of taste.</summary>
internal sealed class SamplesModel(ServiceBotDb db, TranscriptSearch search, SearchedWords searched, ReviewDesk reviews) : PageModel
{
    private const int MostDrawn = 200;
    private const int LongestName = 60;

    public IReadOnlyList<Sample> Samples { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        var rows = await db.Set<SampleRow>().AsNoTracking()
            .GroupBy(row => new { row.Sample, row.By })
            .Select(group => new
            {
                group.Key.Sample,
                group.Key.By,
                Count = group.Count(),
                At = group.Max(row => row.At),
                Read = group.Count(row => db.Set<ReviewRow>().Any(review => review.ConversationKey == row.ConversationKey)),
            })
            .OrderByDescending(sample => sample.At).Take(100)
            .ToListAsync(cancellationToken);
        Samples = [.. rows.Select(row => new Sample(row.Sample, row.By, row.Count, row.Read))];
    }

    public async Task<IActionResult> OnPostAsync(string? query, int count, string? name, CancellationToken cancellationToken)
    {
        var kept = name?.Trim() ?? "";
        if (!ModelState.IsValid || count is < 1 or > MostDrawn || kept.Length is 0 or > LongestName)
            return BadRequest();
        var parameters = QueryHelpers.ParseQuery(query);
        var filter = TranscriptFilter.Read(asked => parameters.GetValueOrDefault(asked)) with { Words = Masking.Mask(searched.Show(parameters.GetValueOrDefault("find"))) };
        await reviews.SampleAsync(kept, search.Draw(filter, count, Random.Shared), User.Identity?.Name ?? "", cancellationToken);
        return Redirect("/staff/transcripts?sample=" + Uri.EscapeDataString(kept));
    }

    internal sealed record Sample(string Name, string By, int Count, int Read);
}
