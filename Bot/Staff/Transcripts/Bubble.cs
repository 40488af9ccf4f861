using System.Globalization;
using System.Text.Json;
using Humanizer;
using ServiceBot.Storage;

namespace ServiceBot.Staff.Transcripts;

/// <summary>An entry of the log as staff see it.</summary>
/// <param name="Gap">How long nobody had said anything before it, in words; null where it was short.</param>
/// <param name="Event">What happened where nobody said anything; null for a message.</param>
internal sealed record Bubble(
    long Sequence, bool FromBot, string Name, DateTimeOffset At, string? Gap, string Text, string? Event, IReadOnlyList<string> Buttons, IReadOnlyList<string> Files)
{
    private static readonly TimeSpan WorthSaying = TimeSpan.FromMinutes(1);

    public static IEnumerable<Bubble> From(IEnumerable<ActivityRow> log, TimeZoneInfo zone, bool masked)
    {
        DateTimeOffset? before = null;
        foreach (var entry in log)
        {
            using var activity = JsonDocument.Parse(entry.Json);
            yield return Of(entry, activity.RootElement, before, zone, text => masked ? Masking.Mask(text) : text);
            before = entry.At;
        }
    }

    private static Bubble Of(ActivityRow entry, JsonElement activity, DateTimeOffset? before, TimeZoneInfo zone, Func<string, string> mask)
    {
        var isMessage = entry.Type == "message" && entry.Kind != EntryKind.Delete;
        var gap = entry.At - before;
        return new(
            entry.Sequence,
            entry.FromBot,
            mask(NameOf(activity) ?? (entry.FromBot ? "Bot" : "Customer")),
            TimeZoneInfo.ConvertTime(entry.At, zone),
            gap >= WorthSaying ? gap.Value.Humanize(2, CultureInfo.InvariantCulture) : null,
            isMessage ? mask(ActivityText.Property(activity, "text") ?? "") : "",
            isMessage && entry.Kind == EntryKind.Send ? null : Happened(entry, activity),
            [.. Items(activity, "suggestedActions", "actions").Select(action => mask(ActivityText.Property(action, "title") ?? ""))],
            [.. Items(activity, "attachments").Select(file => mask(Label(file)))]);
    }

    private static string Happened(ActivityRow entry, JsonElement activity) => entry.Kind switch
    {
        EntryKind.Update => "changed a message",
        EntryKind.Delete => "deleted a message",
        _ => ActivityText.Property(activity, "name") is { } name ? $"{entry.Type}: {name}" : entry.Type,
    };

    /// <summary>A card's own title, a file's name.</summary>
    private static string Label(JsonElement attachment) =>
        (attachment.TryGetProperty("content", out var card) ? ActivityText.Property(card, "title") ?? ActivityText.Property(card, "text") : null)
        ?? ActivityText.Property(attachment, "name")
        ?? ActivityText.Property(attachment, "contentType")
        ?? "file";

    private static string? NameOf(JsonElement activity) => activity.TryGetProperty("from", out var from) ? ActivityText.Property(from, "name") : null;

    private static JsonElement.ArrayEnumerator Items(JsonElement element, params ReadOnlySpan<string> path)
    {
        foreach (var name in path)
        {
            if (element.ValueKind != JsonValueKind.Object || !element.TryGetProperty(name, out element))
                return default;
        }

        return element.ValueKind == JsonValueKind.Array ? element.EnumerateArray() : default;
    }
}
