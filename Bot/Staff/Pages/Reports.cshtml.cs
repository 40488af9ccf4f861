using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Options;
using ServiceBot.Dialogs.Desk;
using ServiceBot.Staff.Index;
using ServiceBot.Staff.Reports;
using ServiceBot.Staff.Transcripts;

namespace ServiceBot.Staff.Pages;

/// <summary>How the desk does: pictures first, each number with the chats behind it.</summary>
internal sealed class ReportsModel(
    DailyTotals totals, LogFollower follower, OverduePromises promises, TranscriptChoices choices, TimeProvider time, IOptions<StoreOptions> store, IOptions<ReportOptions> options) : PageModel
{
    private const int MostDays = 400;
    private const int MostLines = 20;

    public Report Report { get; private set; } = null!;

    public IReadOnlyList<(DateOnly Day, long Count)> Days { get; private set; } = [];

    public IReadOnlyList<(string Text, string Locale, long Count)> Lines { get; private set; } = [];

    public int Overdue { get; private set; }

    public TranscriptChoices Choices => choices;

    public async Task<IActionResult> OnGetAsync(DateOnly? from, DateOnly? to, CancellationToken cancellationToken)
    {
        if (!ModelState.IsValid)
            return BadRequest();
        await follower.FollowAsync(mostBatches: 3, cancellationToken);
        var today = OpeningHours.DayOf(time.GetUtcNow(), store.Value);
        var last = to ?? today;
        var first = from ?? last.AddDays(-27);
        if (last < first || last.DayNumber - first.DayNumber > MostDays)
            return BadRequest();
        Report = new Report(totals.Sum(first, last), first, last, options.Value);
        Days = totals.ByDay(DailyTotals.Conversations, first, last);
        Lines = totals.MisunderstoodLines(first, last, MostLines);
        Overdue = await promises.CountAsync(cancellationToken);
        return Page();
    }

    public static string Text(double number) => number.ToString("0.##", CultureInfo.InvariantCulture);
}
