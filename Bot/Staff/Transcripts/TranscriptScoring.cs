using Microsoft.Bot.Schema;
using Microsoft.Extensions.Options;
using ServiceBot.Dialogs.Desk;
using ServiceBot.Dialogs.Moments;
using ServiceBot.Dialogs.Scoring;
using ServiceBot.Storage;
using ServiceBot.Turns;
using ServiceBot.Wording;

namespace ServiceBot.Staff.Transcripts;

/// <summary>Scores chats as this shop wants them: its standard, its switches, its region.</summary>
public sealed class TranscriptScoring(TemplateCatalog catalog, IOptionsMonitor<PracticeSwitches> switches, IOptions<StoreOptions> store)
{
    /// <param name="transcript">What was said, in order, each with the time at which it was seen.</param>
    /// <param name="timeZone">The customer's IANA zone or offset; null is the shop's.</param>
    /// <param name="until">The moment of judging; null is the chat's last.</param>
    public Scorecard Score(IReadOnlyList<Activity> transcript, string? timeZone = null, DateTimeOffset? until = null)
    {
        var zone = CustomerZones.Find(timeZone, TimeZoneInfo.FindSystemTimeZoneById(store.Value.TimeZone), until ?? (transcript.Count > 0 ? transcript[^1].Timestamp : null) ?? default);
        return PracticeScoring.Score(transcript, new ScoringContext
        {
            Patterns = catalog.Patterns,
            IsOn = switches.CurrentValue.IsOn,
            Region = Places.RegionOf(zone.Id, store.Value.Region),
            TimeZone = zone,
            Until = until,
        });
    }

    /// <summary>The log as the customer saw it: each entry at the moment when it was due.</summary>
    internal static Activity Shown(string json, bool fromBot, DateTimeOffset notBefore)
    {
        var activity = ActivityJson.Parse(json);
        activity.From ??= new ChannelAccount();
        activity.From.Role = fromBot ? RoleTypes.Bot : RoleTypes.User;
        activity.Timestamp = notBefore;
        return activity;
    }

    internal static IReadOnlyList<Activity> Shown(IEnumerable<ActivityRow> log) =>
        [.. log.Where(row => row.Kind == EntryKind.Send).Select(row => Shown(row.Json, row.FromBot, row.NotBefore))];
}
