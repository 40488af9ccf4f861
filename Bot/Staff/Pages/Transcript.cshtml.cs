using System.Globalization;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Options;
using ServiceBot.Dialogs.Desk;
using ServiceBot.Dialogs.Wording;
using ServiceBot.Staff.Transcripts;
using ServiceBot.Storage;

namespace ServiceBot.Staff.Pages;

/// <summary>A whole conversation; masked, unless <c>?unmask</c> asks otherwise and the role allows it.</summary>
internal sealed class TranscriptModel(
    TranscriptReader reader, TranscriptScoring scoring, IWording wording, StaffAudit audit, IAuthorizationService authorization, IOptions<StoreOptions> store) : PageModel
{
    public ConversationRow Conversation { get; private set; } = null!;

    public IReadOnlyList<Bubble> Bubbles { get; private set; } = [];

    /// <summary>How the chat did (I-00c), in the language of the reader's browser.</summary>
    public ScorecardView Score { get; private set; } = null!;

    public string ScoreLocale { get; private set; } = Locales.English;

    public bool MayUnmask { get; private set; }

    public bool IsUnmasked { get; private set; }

    public string Title { get; private set; } = "";

    public string Address => $"/staff/transcripts/{Uri.EscapeDataString(Conversation.ConversationId)}";

    public async Task<IActionResult> OnGetAsync(string conversationId, CancellationToken cancellationToken)
    {
        IsUnmasked = Request.Query.ContainsKey("unmask");
        MayUnmask = (await authorization.AuthorizeAsync(User, StaffPolicies.Unmask)).Succeeded;
        if (IsUnmasked && !MayUnmask)
            return Forbid();
        if (await reader.FindAsync(conversationId, cancellationToken) is not { } conversation)
            return NotFound();
        if (IsUnmasked)
            await audit.AddAsync(User.Identity?.Name, "transcript.unmask", conversationId, cancellationToken);

        Conversation = conversation;
        var zone = TimeZoneInfo.FindSystemTimeZoneById(store.Value.TimeZone);
        var log = await reader.LogAsync(conversation, cancellationToken);
        Bubbles = [.. Bubble.From(log, zone, masked: !IsUnmasked)];
        ScoreLocale = Locales.From(Request.GetTypedHeaders().AcceptLanguage.OrderByDescending(language => language.Quality ?? 1).FirstOrDefault()?.Value.Value, Locales.English);
        Score = ScorecardView.Of(scoring.Score(TranscriptScoring.Shown(log), conversation.TimeZone), log, wording, ScoreLocale);
        Title = TimeZoneInfo.ConvertTime(conversation.CreatedAt, zone).ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);
        return Page();
    }
}
