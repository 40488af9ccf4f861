using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Options;
using ServiceBot.Dialogs.Desk;
using ServiceBot.Dialogs.Wording;
using ServiceBot.Staff.Transcripts;
using ServiceBot.Storage;

namespace ServiceBot.Staff.Pages;

/// <summary>A chat and its scorecard on paper, masked.</summary>
internal sealed class PrintModel(TranscriptReader reader, TranscriptScoring scoring, IWording wording, StaffAudit audit, IOptions<StoreOptions> store) : PageModel
{
    public ConversationRow Conversation { get; private set; } = null!;

    public IReadOnlyList<Bubble> Bubbles { get; private set; } = [];

    public ScorecardView Score { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(string conversationId, CancellationToken cancellationToken)
    {
        if (await reader.FindAsync(conversationId, cancellationToken) is not { } conversation)
            return NotFound();
        await audit.AddAsync(User.Identity?.Name, "transcript.print", conversationId, cancellationToken);
        Conversation = conversation;
        var log = await reader.LogAsync(conversation, cancellationToken);
        Bubbles = [.. Bubble.From(log, TimeZoneInfo.FindSystemTimeZoneById(store.Value.TimeZone), masked: true).Where(bubble => !bubble.IsEmpty)];
        Score = ScorecardView.Of(scoring.Score(TranscriptScoring.Shown(log), conversation.TimeZone), log, wording, Locales.English);
        return Page();
    }
}
