using System.Globalization;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Options;
using ServiceBot.Dialogs.Desk;
using ServiceBot.Dialogs.Understanding;
using ServiceBot.Dialogs.Wording;
using ServiceBot.Staff.Index;
using ServiceBot.Staff.Reviews;
using ServiceBot.Staff.Transcripts;
using ServiceBot.Storage;

namespace ServiceBot.Staff.Pages;

/// <summary>A whole conversation as the customer saw it, its scorecard beside it, and what reviewers say of it.</summary>
internal sealed class TranscriptModel(
    TranscriptReader reader, TranscriptNeighbours neighbours, TranscriptScoring scoring, ReviewDesk reviews, TranscriptChoices choices, OpenLinks.OpenLinks links, OrderLives.OrderLives orders, IWording wording, StaffAudit audit,
    IAuthorizationService authorization, IOptions<StoreOptions> store) : StaffPageModel(authorization)
{
    public ConversationRow Conversation { get; private set; } = null!;

    public IReadOnlyList<Bubble> Bubbles { get; private set; } = [];

    /// <summary>How the chat did (I-00c), in the language of the reader's browser.</summary>
    public ScorecardView Score { get; private set; } = null!;

    public string ScoreLocale { get; private set; } = Locales.English;

    public Review Review { get; private set; } = null!;

    /// <summary>The orders that it was about.</summary>
    public IReadOnlyList<string> Orders { get; private set; } = [];

    public Neighbours Around { get; private set; } = Neighbours.None;

    public TranscriptChoices Choices => choices;

    public bool MayUnmask { get; private set; }

    public bool IsUnmasked { get; private set; }

    public string Title { get; private set; } = "";

    /// <summary>Starts the Emulator with this chat, once and soon; masked where the page is.</summary>
    public string OpenLink { get; private set; } = "";

    public string Address => $"/staff/transcripts/{Uri.EscapeDataString(Conversation.ConversationId)}";

    /// <summary>The page's own address with the list that it is part of.</summary>
    public string Here => Address + Around.Suffix;

    public Task<IActionResult> OnGetAsync(string conversationId, CancellationToken cancellationToken) => ShowAsync(conversationId, reason: null, cancellationToken);

    /// <summary>Shows it once as it was written; why is kept.</summary>
    public async Task<IActionResult> OnPostUnmaskAsync(string conversationId, string? reason, CancellationToken cancellationToken)
    {
        if (!await MayAsync(StaffPolicies.Unmask))
            return Forbid();
        return UnmaskReason.Clean(reason) is { } given ? await ShowAsync(conversationId, given, cancellationToken) : BadRequest();
    }

    public Task<IActionResult> OnPostReadAsync(string conversationId, bool read, CancellationToken cancellationToken) =>
        ChangeAsync(conversationId, "", key => reviews.MarkAsync(key, read, Who, cancellationToken), cancellationToken);

    public Task<IActionResult> OnPostTagAsync(string conversationId, string? tag, CancellationToken cancellationToken) =>
        ChangeAsync(conversationId, "#review", key => reviews.TagAsync(key, tag, Who, cancellationToken), cancellationToken);

    public Task<IActionResult> OnPostUntagAsync(string conversationId, string? tag, CancellationToken cancellationToken) =>
        ChangeAsync(conversationId, "#review", key => reviews.UntagAsync(key, tag, cancellationToken), cancellationToken);

    public Task<IActionResult> OnPostNoteAsync(string conversationId, string? text, CancellationToken cancellationToken) =>
        ChangeAsync(conversationId, "#review", key => reviews.NoteAsync(key, text, Who, cancellationToken), cancellationToken);

    public async Task<IActionResult> OnPostOpinionAsync(string conversationId, string? practice, bool agrees, string? note, CancellationToken cancellationToken)
    {
        if (await reader.FindAsync(conversationId, cancellationToken) is not { } conversation)
            return NotFound();
        var card = scoring.Score(TranscriptScoring.Shown(await reader.LogAsync(conversation, cancellationToken)), conversation.TimeZone);
        if (card.Lines.FirstOrDefault(line => line.Practice == practice) is not { } scored)
            return BadRequest();
        return await ChangeAsync(
            conversationId, $"#p{practice}", key => reviews.ThinkAsync(key, scored.Practice, scored.Verdict.ToString(), agrees, note, Who, cancellationToken), cancellationToken);
    }

    public async Task<IActionResult> OnPostTopicAsync(string conversationId, long sequence, string? topic, CancellationToken cancellationToken)
    {
        if (topic is null || !Topics.All.Contains(topic))
            return BadRequest();
        if (await reader.FindAsync(conversationId, cancellationToken) is not { } conversation)
            return NotFound();
        if ((await reader.LogAsync(conversation, cancellationToken)).FirstOrDefault(entry => entry.Sequence == sequence && !entry.FromBot) is not { } said)
            return BadRequest();
        var correction = new TopicCorrectionRow
        {
            ConversationKey = conversation.Id,
            Sequence = sequence,
            Text = Masking.Mask(ActivityText.Of(said.Json)),
            Locale = conversation.Locale ?? neighbours.LocaleOf(conversation.Id) ?? "",
            Was = Turns.TurnNote.Read(said.Understood)?.Topics is [var likeliest, ..] ? likeliest : null,
            Topic = topic,
            By = Who,
        };
        return await ChangeAsync(conversationId, string.Create(CultureInfo.InvariantCulture, $"#m{sequence}"), key => reviews.CorrectAsync(key, correction, cancellationToken), cancellationToken);
    }

    private async Task<IActionResult> ChangeAsync(string conversationId, string place, Func<long, Task> change, CancellationToken cancellationToken)
    {
        if (await reader.FindAsync(conversationId, cancellationToken) is not { } conversation)
            return NotFound();
        if (!ModelState.IsValid)
            return BadRequest();
        await change(conversation.Id);
        return Redirect($"/staff/transcripts/{Uri.EscapeDataString(conversationId)}{neighbours.SuffixOf(Request.Query)}{place}");
    }

    private async Task<IActionResult> ShowAsync(string conversationId, string? reason, CancellationToken cancellationToken)
    {
        if (await reader.FindAsync(conversationId, cancellationToken) is not { } conversation)
            return NotFound();
        IsUnmasked = reason is not null;
        MayUnmask = await MayAsync(StaffPolicies.Unmask);
        await audit.AddAsync(Who, IsUnmasked ? "transcript.unmask" : "transcript.view", conversationId, reason, cancellationToken);
        Conversation = conversation;
        Orders = orders.OfConversation(conversation.Id);
        OpenLink = links.Make($"{Request.Scheme}://{Request.Host}", conversation.ConversationId, Who, reason);
        var zone = TimeZoneInfo.FindSystemTimeZoneById(store.Value.TimeZone);
        var log = await reader.LogAsync(conversation, cancellationToken);
        Bubbles = [.. Bubble.From(log, zone, masked: !IsUnmasked)];
        ScoreLocale = Locales.From(Request.GetTypedHeaders().AcceptLanguage.OrderByDescending(language => language.Quality ?? 1).FirstOrDefault()?.Value.Value, Locales.English);
        Score = ScorecardView.Of(scoring.Score(TranscriptScoring.Shown(log), conversation.TimeZone), log, wording, ScoreLocale);
        Title = TimeZoneInfo.ConvertTime(conversation.CreatedAt, zone).ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);
        Review = await reviews.OfAsync(conversation.Id, cancellationToken);
        Around = await neighbours.OfAsync(conversation.Id, Request.Query, cancellationToken);
        return Page();
    }
}
