using System.Globalization;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Options;
using ServiceBot.Dialogs.Desk;
using ServiceBot.Staff.Transcripts;
using ServiceBot.Storage;

namespace ServiceBot.Staff.Pages;

/// <summary>A whole conversation; masked, unless <c>?unmask</c> asks otherwise and the role allows it.</summary>
internal sealed class TranscriptModel(TranscriptReader reader, StaffAudit audit, IAuthorizationService authorization, IOptions<StoreOptions> store) : PageModel
{
    public ConversationRow Conversation { get; private set; } = null!;

    public IReadOnlyList<Bubble> Bubbles { get; private set; } = [];

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
        Title = TimeZoneInfo.ConvertTime(conversation.CreatedAt, zone).ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);
        return Page();
    }
}
