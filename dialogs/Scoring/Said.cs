using Microsoft.Bot.Schema;
using Newtonsoft.Json.Linq;
using ServiceBot.Dialogs.Understanding;
using ServiceBot.Dialogs.Wording;

namespace ServiceBot.Dialogs.Scoring;

/// <summary>One thing said or shown in a chat, as the rules of the scorecard read it.</summary>
/// <param name="Words">Text and cards; Chinese in Simplified characters.</param>
/// <param name="Buttons">What could be tapped below it.</param>
internal sealed record Said(int Index, string? ActivityId, bool ByCustomer, string Type, DateTimeOffset? At, string Words, string Buttons, ServicePatterns Patterns)
{
    private static readonly string[] CardTexts = ["title", "subtitle", "text"];

    public string? Speaker { get; init; }

    /// <summary>A face was shown with it.</summary>
    public bool HasPortrait { get; init; }

    public bool IsMessage => Type == ActivityTypes.Message;

    public bool IsQuestion => Words.TrimEnd().EndsWith('?') || Words.TrimEnd().EndsWith('？');

    public bool Has(string pattern) => Patterns.Has(pattern, Words);

    public static Said From(Activity activity, int index, ScoringContext context, string chinese)
    {
        var cards = (activity.Attachments ?? []).Select(attachment => attachment.Content as JObject ?? (attachment.Content is { } content ? JObject.FromObject(content) : []))
            .ToList();
        var words = string.Join('\n', [activity.Text ?? "", .. cards.SelectMany(card => CardTexts.Select(name => card[name]?.ToString() ?? ""))]).Trim();
        var buttons = string.Join('\n', [
            .. activity.SuggestedActions?.Actions?.Select(action => action.Title ?? "") ?? [],
            .. cards.SelectMany(card => card["buttons"] as JArray ?? []).Select(button => button["title"]?.ToString() ?? ""),
        ]);
        var locale = (words + activity.Text).Any(MessageText.IsHan) ? chinese : Locales.English;
        return new Said(
            index, activity.Id, IsCustomer(activity), activity.Type ?? ActivityTypes.Message, activity.Timestamp, ChineseScript.Simplify(words),
            ChineseScript.Simplify(buttons), context.Patterns[locale])
        {
            Speaker = activity.From?.Name,
            HasPortrait = cards.Exists(card => card["images"] is JArray { Count: > 0 }) || ShowsFace(activity.ChannelData),
        };
    }

    private static bool IsCustomer(Activity activity) => string.Equals(activity.From?.Role, RoleTypes.User, StringComparison.OrdinalIgnoreCase);

    private static bool ShowsFace(object? channelData) =>
        channelData is JObject data && (data["persona"]?["avatarUrl"] ?? data["avatarUrl"])?.ToString() is { Length: > 0 };
}

internal static class SaidInOrder
{
    public static Said? Earliest(this IReadOnlyList<Said> said) => said.Count == 0 ? null : said[0];

    public static Said? Latest(this IReadOnlyList<Said> said) => said.Count == 0 ? null : said[^1];
}
