using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using ServiceBot.Staff.Reviews;
using ServiceBot.Staff.Transcripts;
using ServiceBot.Storage;
using ServiceBot.Understanding;

namespace ServiceBot.Staff.Pages;

/// <summary>What the desk did not understand, how often and where, and what reviewers say it should have (OPS-05).</summary>
internal sealed class NotUnderstoodModel(MissedLineQueue queue, TranscriptChoices choices, StaffAudit audit, ServiceBotDb db, IAuthorizationService authorization) : StaffPageModel(authorization)
{
    public const int Most = 200;
    private const int MostCorrections = 1000;

    public IReadOnlyList<WaitingLine> Lines { get; private set; } = [];

    /// <summary>By language and the line's own words, what reviewers took it for.</summary>
    public ILookup<string, TopicCorrectionRow> Corrections { get; private set; } = Array.Empty<TopicCorrectionRow>().ToLookup(_ => "");

    public TranscriptChoices Choices => choices;

    public bool MayTeach { get; private set; }

    /// <summary>Why the line was not learned.</summary>
    public string? Refusal { get; private set; }

    public async Task OnGetAsync(CancellationToken cancellationToken) => await ShowAsync(cancellationToken);

    public Task<IActionResult> OnPostLearnAsync(string? key, string? topic, string? wording, CancellationToken cancellationToken) => ChangeAsync(
        key,
        async line =>
        {
            var (phrase, refusal) = await queue.LearnAsync(line, topic ?? "", string.IsNullOrWhiteSpace(wording) ? null : wording, cancellationToken);
            if (phrase is not null)
                await audit.AddAsync(Who, "understand.learn", $"{line.Locale} {topic}: {phrase}", cancellationToken);
            return refusal;
        },
        cancellationToken);

    public Task<IActionResult> OnPostDismissAsync(string? key, CancellationToken cancellationToken) => ChangeAsync(
        key,
        async line =>
        {
            await queue.DismissAsync(line, cancellationToken);
            await audit.AddAsync(Who, "understand.dismiss", $"{line.Locale}: {line.Example}", cancellationToken);
            return null;
        },
        cancellationToken);

    public IEnumerable<TopicCorrectionRow> CorrectionsOf(WaitingLine line) => Corrections[line.Key];

    private async Task<IActionResult> ChangeAsync(string? key, Func<WaitingLine, Task<string?>> change, CancellationToken cancellationToken)
    {
        if (!await MayAsync(StaffPolicies.Teach))
            return Forbid();
        if (string.IsNullOrEmpty(key))
            return BadRequest();
        // Somebody else was faster.
        if (await queue.FindAsync(key, cancellationToken) is not { } line)
            return Redirect("/staff/not-understood");
        Refusal = await change(line);
        if (Refusal is null)
            return Redirect("/staff/not-understood");
        await ShowAsync(cancellationToken);
        return Page();
    }

    private async Task ShowAsync(CancellationToken cancellationToken)
    {
        MayTeach = await MayAsync(StaffPolicies.Teach);
        Lines = await queue.OpenAsync(Most, cancellationToken);
        var rows = await db.Set<TopicCorrectionRow>().AsNoTracking().OrderByDescending(row => row.Id).Take(MostCorrections).ToListAsync(cancellationToken);
        Corrections = rows.ToLookup(row => MissedLine.Of(row.Text, Dialogs.Wording.Locales.From(row.Locale))?.Key ?? "");
    }
}
