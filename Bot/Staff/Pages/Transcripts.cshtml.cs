using System.Globalization;
using Humanizer;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Options;
using ServiceBot.Dialogs.Desk;
using ServiceBot.Staff.Index;
using ServiceBot.Staff.Reviews;
using ServiceBot.Staff.Transcripts;

namespace ServiceBot.Staff.Pages;

/// <summary>All conversations, the one last active first, as the filter in the address narrows them down.</summary>
internal sealed class TranscriptsModel(
    TranscriptSearch search, LogFollower follower, Excerpts excerpts, SearchedWords searched, SavedViews views, TranscriptChoices choices, TimeProvider time, IOptions<StoreOptions> store)
    : PageModel
{
    private const int PageSize = 50;

    // What was said a moment ago is there; what a restart left behind is made up in the background.
    private const int BatchesAtOnce = 3;

    public IReadOnlyList<Item> Items { get; private set; } = [];

    public TranscriptFilter Filter { get; private set; } = TranscriptFilter.All;

    public TranscriptChoices Choices => choices;

    public IReadOnlyList<SavedViewRow> Views { get; private set; } = [];

    public IReadOnlyList<string> Tags { get; private set; } = [];

    /// <summary>How many there are, such as <c>1,000+</c>.</summary>
    public string Count { get; private set; } = "";

    /// <summary>What is looked for, as it may stand in a page.</summary>
    public string Words { get; private set; } = "";

    /// <summary>The address of the next page, or null where this is the last.</summary>
    public string? Older { get; private set; }

    /// <summary>Entries of the log that are not in the list yet.</summary>
    public long Behind { get; private set; }

    public string? Remark { get; private set; }

    public string Query { get; private set; } = "";

    public async Task<IActionResult> OnGetAsync(long? before, string? find, CancellationToken cancellationToken)
    {
        if (!ModelState.IsValid)
            return BadRequest();
        Behind = await follower.FollowAsync(BatchesAtOnce, cancellationToken);
        Filter = TranscriptFilter.Read(name => Request.Query[name]) with { Words = searched.Show(find) };
        Words = Masking.Mask(Filter.Words);
        Filter = Filter with { Words = Words };
        Query = Joined(Filter.ToString(), Words.Length == 0 ? "" : $"find={Uri.EscapeDataString(find!)}");
        (Views, Tags) = (await views.OfAsync(User.Identity?.Name, cancellationToken), await views.TagsAsync(cancellationToken));
        var terms = SearchWords.Terms(Words);
        if (Words.Length > 0 && (terms.Count == 0 || terms.Any(SearchWords.IsTooShort)))
        {
            Remark = "Type a word, or at least two Chinese characters.";
            return Page();
        }

        var (page, count) = search.Look(Filter, before, PageSize);
        Count = TranscriptSearch.Said(count);
        var found = excerpts.Of([.. page.Rows.Select(row => row.Key)], new Highlight(terms), cancellationToken);
        Items = [.. page.Rows.Select(row => ItemOf(row, found))];
        Older = page.Older is { } older ? "/staff/transcripts?" + Joined(Query, string.Create(CultureInfo.InvariantCulture, $"before={older}")) : null;
        return Page();
    }

    /// <summary>Turns the form into an address that can be kept and passed on.</summary>
    public IActionResult OnPost()
    {
        var filter = TranscriptFilter.Read(name => Request.Form[name]);
        var hidden = searched.Hide(Request.Form["words"].ToString());
        var query = Joined(filter.ToString(), hidden.Length == 0 ? "" : $"find={Uri.EscapeDataString(hidden)}");
        return Redirect("/staff/transcripts" + (query.Length == 0 ? "" : "?" + query));
    }

    public async Task<IActionResult> OnPostSaveAsync(string? name, string? query, CancellationToken cancellationToken)
    {
        await views.SaveAsync(User.Identity?.Name, name, query, cancellationToken);
        return Redirect("/staff/transcripts" + (string.IsNullOrEmpty(query) ? "" : "?" + SavedViews.Clean(query)));
    }

    public async Task<IActionResult> OnPostForgetAsync(long id, CancellationToken cancellationToken)
    {
        await views.ForgetAsync(User.Identity?.Name, id, cancellationToken);
        return Redirect("/staff/transcripts");
    }

    private Item ItemOf(Summary row, IReadOnlyDictionary<long, IReadOnlyList<TextPiece>> found)
    {
        var at = TimeZoneInfo.ConvertTime(row.Ended, TimeZoneInfo.FindSystemTimeZoneById(store.Value.TimeZone));
        return new(
            $"/staff/transcripts/{Uri.EscapeDataString(row.Id)}" + (Query.Length == 0 ? "" : "?" + Query),
            row.FirstLine.Length == 0 ? Masking.Mask(row.Id) : row.FirstLine,
            found.GetValueOrDefault(row.Key, []),
            at,
            row.Ended.Humanize(time.GetUtcNow(), CultureInfo.InvariantCulture),
            row.Duration < TimeSpan.FromSeconds(1) ? "" : row.Duration.Humanize(1, CultureInfo.InvariantCulture),
            row);
    }

    private static string Joined(params string[] parts) => string.Join('&', parts.Where(part => part.Length > 0));

    internal sealed record Item(string Address, string FirstLine, IReadOnlyList<TextPiece> Found, DateTimeOffset At, string Ago, string Duration, Summary Row);
}
