using System.Globalization;
using Humanizer;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Options;
using ServiceBot.Dialogs.Desk;
using ServiceBot.Staff.Transcripts;

namespace ServiceBot.Staff.Pages;

/// <summary>All conversations, the one last active first.</summary>
internal sealed class TranscriptsModel(TranscriptReader reader, TimeProvider time, IOptions<StoreOptions> store) : PageModel
{
    private const int PageSize = 50;
    private const int LongestLine = 120;

    public IReadOnlyList<Item> Items { get; private set; } = [];

    /// <summary>The cursor of the next page, or null where this is the last.</summary>
    public string? Older { get; private set; }

    public async Task<IActionResult> OnGetAsync(string? before, CancellationToken cancellationToken)
    {
        var cursor = TranscriptCursor.Parse(before);
        if (before is not null && cursor is null)
            return BadRequest();
        var listings = await reader.ListAsync(cursor, PageSize + 1, cancellationToken);
        Items = [.. listings.Take(PageSize).Select(ItemOf)];
        if (listings.Count > PageSize)
        {
            var last = listings[PageSize - 1].Conversation;
            Older = new TranscriptCursor(last.LastActivityAt.ToUnixTimeMilliseconds(), last.Id).ToString();
        }

        return Page();
    }

    private Item ItemOf(TranscriptListing listing)
    {
        var conversation = listing.Conversation;
        var text = listing.FirstMessage is { } json ? ActivityText.Of(json) : "";
        return new(
            $"/staff/transcripts/{Uri.EscapeDataString(conversation.ConversationId)}",
            text.Length == 0 ? conversation.ConversationId : Masking.Mask(text).Truncate(LongestLine),
            TimeZoneInfo.ConvertTime(conversation.LastActivityAt, TimeZoneInfo.FindSystemTimeZoneById(store.Value.TimeZone)),
            conversation.LastActivityAt.Humanize(time.GetUtcNow(), CultureInfo.InvariantCulture),
            conversation.ChannelId,
            conversation.Locale,
            conversation.SignedInAs,
            (int)conversation.LastSequence);
    }

    internal sealed record Item(string Address, string FirstLine, DateTimeOffset At, string Ago, string Channel, string? Locale, string? Customer, int Entries);
}
