using System.Globalization;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Options;
using ServiceBot.Dialogs.Desk;
using ServiceBot.Dialogs.Training;
using ServiceBot.Dialogs.Wording;
using ServiceBot.Staff.Index;
using ServiceBot.Staff.Training;

namespace ServiceBot.Staff.Pages;

/// <summary>Customers to practise with, and what has been practised (OPS-12).</summary>
internal sealed class PracticeModel(TrainingDesk desk, TrainingTable table, TrainingScoring scoring, IAuthorizationService authorization, IOptions<StoreOptions> store) : StaffPageModel(authorization)
{
    private const int PageSize = 30;

    private readonly TimeZoneInfo _zone = TimeZoneInfo.FindSystemTimeZoneById(store.Value.TimeZone);

    public IReadOnlyList<(string Locale, string Name, IReadOnlyList<TrainingScenario> Scenarios)> Languages { get; } =
        [.. Locales.All.Select(locale => (locale, new CultureInfo(locale).NativeName, table.Of(locale)))];

    /// <summary>Of the chat that the form begins, so that it begins one however often it is sent.</summary>
    public string NextId { get; } = Guid.NewGuid().ToString("N");

    public IReadOnlyList<TrainingChat> Chats { get; private set; } = [];

    public bool SeesEverybody { get; private set; }

    /// <summary>Where the next page of the chats begins; null where this is the last.</summary>
    public long? Older { get; private set; }

    public async Task OnGetAsync(long? before, CancellationToken cancellationToken)
    {
        SeesEverybody = await MayAsync(StaffPolicies.Train);
        var chats = await desk.ListAsync(SeesEverybody ? null : Who, before, PageSize + 1, cancellationToken);
        Chats = [.. chats.Take(PageSize)];
        Older = chats.Count > PageSize ? Chats[^1].Conversation.Id : null;
    }

    public async Task<IActionResult> OnPostAsync(string? id, string? scenario, string? name, CancellationToken cancellationToken)
    {
        var agent = name?.Trim() ?? "";
        if (!Guid.TryParseExact(id, "N", out _) || agent.Length is 0 or > TrainingDesk.LongestName || scenario?.Split('/') is not [var locale, var key] || table.Find(locale, key) is not { } chosen)
            return BadRequest();
        return await desk.BeginAsync(id, chosen, locale, Who, agent, cancellationToken) ? Redirect(PracticeChatModel.AddressOf(id)) : NotFound();
    }

    public string BegunAt(TrainingChat chat) => TimeZoneInfo.ConvertTime(chat.Conversation.CreatedAt, _zone).ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);

    public string ScoreOf(TrainingChat chat)
    {
        if (!chat.IsOver)
            return "not finished";
        var total = scoring.Score(chat).Total;
        var points = new Points(total.Met, total.Of);
        return points.Percent is { } percent ? string.Create(CultureInfo.InvariantCulture, $"{points} ({percent} %)") : "nothing to score";
    }
}
