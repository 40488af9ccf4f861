using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Options;
using ServiceBot.Dialogs.Desk;
using ServiceBot.Dialogs.Scoring;
using ServiceBot.Dialogs.Wording;
using ServiceBot.Staff.Replay;
using ServiceBot.Staff.Transcripts;
using ServiceBot.Storage;

namespace ServiceBot.Staff.Pages;

/// <summary>What the desk said then beside what it would say today.</summary>
internal sealed class ReplayModel(
    TranscriptReader reader, ChatReplay replay, TranscriptScoring scoring, TranscriptChoices choices, StaffAudit audit, IAuthorizationService authorization, IOptions<StoreOptions> store)
    : StaffPageModel(authorization)
{
    public ConversationRow Conversation { get; private set; } = null!;

    /// <summary>A line of the customer's, and what was said to it then and now; before the first one there is none.</summary>
    public IReadOnlyList<(Bubble? Line, IReadOnlyList<Bubble> Then, IReadOnlyList<Bubble> Now)> Steps { get; private set; } = [];

    public Scorecard Then { get; private set; } = null!;

    public Scorecard Now { get; private set; } = null!;

    public IEnumerable<(string Practice, Verdict Then, Verdict Now)> Changed =>
        Then.Lines.Zip(Now.Lines).Where(pair => pair.First.Verdict != pair.Second.Verdict).Select(pair => (choices.PracticeName(pair.First.Practice), pair.First.Verdict, pair.Second.Verdict));

    public string Address => $"/staff/transcripts/{Uri.EscapeDataString(Conversation.ConversationId)}";

    public IActionResult OnGet(string conversationId) => Redirect($"/staff/transcripts/{Uri.EscapeDataString(conversationId)}");

    public async Task<IActionResult> OnPostAsync(string conversationId, CancellationToken cancellationToken)
    {
        if (!await MayAsync(StaffPolicies.Unmask))
            return Forbid();
        if (await reader.FindAsync(conversationId, cancellationToken) is not { } conversation)
            return NotFound();
        await audit.AddAsync(Who, "replay.run", conversationId, cancellationToken);
        Conversation = conversation;
        var before = await reader.LogAsync(conversation, cancellationToken);
        var after = await replay.RunAsync(conversation, before, cancellationToken);
        Then = scoring.Score(TranscriptScoring.Shown(before), conversation.TimeZone);
        Now = scoring.Score(TranscriptScoring.Shown(after), conversation.TimeZone);
        var (then, now) = (Split(before), Split(after));
        Steps = [.. Enumerable.Range(0, Math.Max(then.Count, now.Count)).Select(i => (i < then.Count ? then[i].Line : now[i].Line, i < then.Count ? then[i].Said : [], i < now.Count ? now[i].Said : []))];
        return Page();
    }

    // What clock and shop said in between belongs to the line before it.
    private List<(Bubble? Line, IReadOnlyList<Bubble> Said)> Split(IEnumerable<ActivityRow> log)
    {
        var steps = new List<(Bubble? Line, List<Bubble> Said)> { (null, []) };
        foreach (var bubble in Bubble.From(log, TimeZoneInfo.FindSystemTimeZoneById(store.Value.TimeZone), masked: true).Where(bubble => !bubble.IsEmpty))
        {
            if (bubble.FromBot)
                steps[^1].Said.Add(bubble);
            else
                steps.Add((bubble, []));
        }

        return [.. steps.Select(step => (step.Line, (IReadOnlyList<Bubble>)step.Said))];
    }
}
