using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Options;
using ServiceBot.Dialogs.Desk;
using ServiceBot.Staff.Index;
using ServiceBot.Staff.Reports;
using ServiceBot.Staff.Transcripts;

namespace ServiceBot.Staff.Pages;

/// <summary>A week in three answers (OPS-24): where customers got stuck, what was prevented and what was not, what to mend.</summary>
internal sealed class WeeklyModel(DailyTotals totals, LogFollower follower, TranscriptChoices choices, TimeProvider time, IOptions<StoreOptions> store, IOptions<ReportOptions> options) : PageModel
{
    private const int Named = 5;

    public Report Week { get; private set; } = null!;

    public Report Before { get; private set; } = null!;

    public IReadOnlyList<(string Text, string Locale, long Count)> Lines { get; private set; } = [];

    public IReadOnlyList<Bar> Stuck => [.. Week.Topics.Take(Named)];

    public IReadOnlyList<Bar> Preventable => [.. Week.PreventableBy(choices.PracticeName).Take(Named)];

    public IReadOnlyList<Bar> Weakest => [.. Week.Practices(choices.PracticeName).Where(bar => bar.Count < 100).Take(Named)];

    /// <param name="week">Its Monday, or any day of it; null is the last whole week.</param>
    public async Task<IActionResult> OnGetAsync(DateOnly? week, CancellationToken cancellationToken)
    {
        if (!ModelState.IsValid || week?.Year is < 2001 or > 2200)
            return BadRequest();
        await follower.FollowAsync(mostBatches: 3, cancellationToken);
        var day = week ?? OpeningHours.DayOf(time.GetUtcNow(), store.Value).AddDays(-7);
        var monday = day.AddDays(-(((int)day.DayOfWeek + 6) % 7));
        Week = new Report(totals.Sum(monday, monday.AddDays(6)), monday, monday.AddDays(6), options.Value);
        Before = new Report(totals.Sum(monday.AddDays(-7), monday.AddDays(-1)), monday.AddDays(-7), monday.AddDays(-1), options.Value);
        Lines = totals.MisunderstoodLines(monday, monday.AddDays(6), Named);
        return Page();
    }
}
