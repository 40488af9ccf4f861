using System.Globalization;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Options;
using ServiceBot.Dialogs.Desk;
using ServiceBot.Dialogs.Scoring;
using ServiceBot.Dialogs.Wording;
using ServiceBot.Staff.Training;
using ServiceBot.Staff.Transcripts;

namespace ServiceBot.Staff.Pages;

/// <summary>A chat with a scripted customer: what is known, what was said, the next line, and at the end the score sheet.</summary>
internal sealed class PracticeChatModel(TrainingDesk desk, TrainingScoring scoring, IWording wording, IAuthorizationService authorization, IOptions<StoreOptions> store) : StaffPageModel(authorization)
{
    public TrainingChat Chat { get; private set; } = null!;

    public IReadOnlyList<Bubble> Bubbles { get; private set; } = [];

    public bool IsOwn => Chat.Trainee == Who;

    /// <summary>Null until the chat is over.</summary>
    public ScorecardView? Score { get; private set; }

    public string Locale => TranscriptChoices.Lang(Chat.Conversation.Locale) ?? Locales.English;

    public string Address => AddressOf(Chat.Conversation.ConversationId);

    public string? Refusal { get; private set; }

    /// <summary>What was typed and not said, so that nobody types it twice.</summary>
    public string? Typed { get; private set; }

    public static string AddressOf(string id) => "/staff/practice/" + Uri.EscapeDataString(id);

    public IEnumerable<ScoreLine> Lines(Verdict verdict) => Score!.Groups.SelectMany(group => group.Lines).Where(line => line.Verdict == verdict);

    public async Task<IActionResult> OnGetAsync(string id, CancellationToken cancellationToken) => await ShowAsync(id, cancellationToken) ? Page() : NotFound();

    public Task<IActionResult> OnPostAsync(string id, string? text, string? sequence, CancellationToken cancellationToken) => SayAsync(id, text, sequence, Then.CustomerWaits, cancellationToken);

    public Task<IActionResult> OnPostAnswerAsync(string id, string? text, string? sequence, CancellationToken cancellationToken) => SayAsync(id, text, sequence, Then.CustomerAnswers, cancellationToken);

    public Task<IActionResult> OnPostFinishAsync(string id, string? text, string? sequence, CancellationToken cancellationToken) => SayAsync(id, text, sequence, Then.Finish, cancellationToken);

    private async Task<IActionResult> SayAsync(string id, string? text, string? sequence, Then then, CancellationToken cancellationToken)
    {
        if (!await ShowAsync(id, cancellationToken) || !IsOwn)
            return NotFound();
        if (!long.TryParse(sequence, NumberStyles.None, CultureInfo.InvariantCulture, out var seen))
            return BadRequest();
        var line = text?.ReplaceLineEndings("\n").Trim() ?? "";
        var outcome = await desk.SayAsync(Chat, seen, line, then, cancellationToken);
        // What lies between is not ours: the page is shown as it is now.
        if (!await ShowAsync(id, cancellationToken))
            return NotFound();
        var isAgain = outcome == SayOutcome.NotHere && (line.Length > 0 ? Chat.HasSaid(seen, desk.Kept(Chat, line)) : then == Then.Finish && Chat.IsOver);
        if (outcome == SayOutcome.Said || isAgain)
            return Redirect(Address + (Chat.IsOver ? "" : "#say"));
        return outcome switch
        {
            SayOutcome.NothingSaid => Refuse("Say something first.", line, StatusCodes.Status400BadRequest),
            SayOutcome.TooLong => Refuse($"A line has at most {TrainingDesk.LongestLine} characters.", line, StatusCodes.Status400BadRequest),
            _ => Refuse(Chat.IsOver ? "This chat is over; nothing was added." : "The chat has gone on meanwhile; what you wrote was not sent. Read on and send it again if it still fits.", line, StatusCodes.Status409Conflict),
        };
    }

    private Microsoft.AspNetCore.Mvc.RazorPages.PageResult Refuse(string why, string typed, int status)
    {
        (Refusal, Typed) = (why, typed);
        Response.StatusCode = status;
        return Page();
    }

    private async Task<bool> ShowAsync(string id, CancellationToken cancellationToken)
    {
        if (await desk.FindAsync(id, cancellationToken) is not { } chat || (chat.Trainee != Who && !await MayAsync(StaffPolicies.Train)))
            return false;
        Chat = chat;
        Bubbles = [.. Bubble.From(chat.Log, TimeZoneInfo.FindSystemTimeZoneById(store.Value.TimeZone), masked: !IsOwn).Where(bubble => !bubble.IsEmpty || chat.SilenceAt(bubble.Sequence) is not null)];
        Score = chat.IsOver ? ScorecardView.Of(scoring.Score(chat), chat.Log, wording, Locale) : null;
        return true;
    }
}
