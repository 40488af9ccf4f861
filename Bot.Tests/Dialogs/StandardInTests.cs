using Microsoft.Bot.Schema;
using ServiceBot.Dialogs.Scoring;
using ServiceBot.Tests.Wording;

namespace ServiceBot.Tests.Dialogs;

/// <summary>Chats written down by hand, held against the shipped standard.</summary>
internal static class StandardInTests
{
    public static ScoringContext Context { get; } = new()
    {
        Patterns = ShippedTemplates.Catalog.Patterns,
        TimeZone = TimeZoneInfo.FindSystemTimeZoneById("Asia/Taipei"),
    };

    /// <summary>
    /// Reads lines like <c>10:05:00 agent: words</c> on Tuesday 8 September 2026 in Taipei. Whoever is not <c>customer</c>, <c>客人</c> or
    /// <c>客户</c> is the agent; ids are the line numbers.
    /// </summary>
    public static IReadOnlyList<Activity> Read(string chat, DateOnly? day = null)
    {
        List<Activity> activities = [];
        foreach (var line in chat.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            var colon = line.IndexOf(": ", StringComparison.Ordinal);
            var speaker = line[9..colon];
            var isCustomer = speaker is "customer" or "客人" or "客户";
            activities.Add(new Activity
            {
                Id = $"line-{activities.Count + 1}",
                Type = ActivityTypes.Message,
                Text = line[(colon + 2)..],
                From = new ChannelAccount(speaker, speaker, role: isCustomer ? RoleTypes.User : RoleTypes.Bot),
                Timestamp = new DateTimeOffset((day ?? new DateOnly(2026, 9, 8)).ToDateTime(TimeOnly.Parse(line[..8], System.Globalization.CultureInfo.InvariantCulture)), TimeSpan.FromHours(8)),
            });
        }

        return activities;
    }
}
