using System.Globalization;
using System.Text.Json;
using Humanizer;
using ServiceBot.Storage;
using ServiceBot.Turns;

namespace ServiceBot.Staff.Transcripts;

/// <summary>A card below a message: its words and its buttons.</summary>
internal sealed record BubbleCard(string Title, string Text, IReadOnlyList<string> Buttons);

/// <summary>A file that came with a message.</summary>
/// <param name="UploadId">By which its content is found; null where the desk does not keep it.</param>
internal sealed record BubbleFile(string Name, string? UploadId);

/// <summary>An entry of the log as staff see it.</summary>
/// <param name="Gap">How long nobody had said anything before it, in words; null where it was short.</param>
/// <param name="Event">What happened where nobody said anything; null for a message.</param>
/// <param name="Understood">What the bot made of the customer's message.</param>
internal sealed record Bubble(
    long Sequence, bool FromBot, string Name, DateTimeOffset At, string? Gap, string Text, bool IsMarkdown, string? Event, IReadOnlyList<string> Buttons,
    IReadOnlyList<BubbleCard> Cards, IReadOnlyList<BubbleFile> Files, TurnNote? Understood)
{
    private static readonly TimeSpan WorthSaying = TimeSpan.FromMinutes(1);

    public bool IsEmpty => Text.Length == 0 && Cards.Count == 0 && Files.Count == 0;

    public static IEnumerable<Bubble> From(IEnumerable<ActivityRow> log, TimeZoneInfo zone, bool masked)
    {
        DateTimeOffset? before = null;
        foreach (var entry in log)
        {
            using var activity = JsonDocument.Parse(entry.Json);
            yield return Of(entry, activity.RootElement, before, zone, text => masked ? Masking.Mask(text) : text);
            before = entry.NotBefore;
        }
    }

    private static Bubble Of(ActivityRow entry, JsonElement activity, DateTimeOffset? before, TimeZoneInfo zone, Func<string, string> mask)
    {
        var isMessage = entry.Type == "message" && entry.Kind != EntryKind.Delete;
        var gap = entry.NotBefore - before;
        List<JsonElement> attachments = [.. Items(activity, "attachments")];
        return new(
            entry.Sequence,
            entry.FromBot,
            mask(NameOf(activity) ?? (entry.FromBot ? "Bot" : "Customer")),
            TimeZoneInfo.ConvertTime(entry.NotBefore, zone),
            gap >= WorthSaying ? gap.Value.Humanize(2, CultureInfo.InvariantCulture) : null,
            isMessage ? mask(ActivityText.Property(activity, "text") ?? "") : "",
            entry.FromBot && ActivityText.Property(activity, "textFormat") != "plain",
            isMessage && entry.Kind == EntryKind.Send ? null : mask(Happened(entry, activity)),
            [.. Items(activity, "suggestedActions", "actions").Select(action => mask(ActivityText.Property(action, "title") ?? ""))],
            [.. attachments.Where(IsCard).Select(card => CardOf(card.GetProperty("content"), mask))],
            [.. attachments.Where(attachment => !IsCard(attachment)).Select(file => FileOf(file, mask))],
            TurnNote.Read(entry.Understood));
    }

    private static string Happened(ActivityRow entry, JsonElement activity) => entry.Kind switch
    {
        EntryKind.Update => "changed a message",
        EntryKind.Delete => "deleted a message",
        _ => ActivityText.Property(activity, "name") is { } name ? $"{entry.Type}: {name}" : entry.Type,
    };

    private static bool IsCard(JsonElement attachment) =>
        attachment.ValueKind == JsonValueKind.Object && attachment.TryGetProperty("content", out var content) && content.ValueKind == JsonValueKind.Object;

    private static BubbleCard CardOf(JsonElement card, Func<string, string> mask)
    {
        var title = ActivityText.Property(card, "title") ?? "";
        var texts = new[] { ActivityText.Property(card, "subtitle"), ActivityText.Property(card, "text") }.Concat(Items(card, "body").Select(block => ActivityText.Property(block, "text")));
        return new(
            mask(title),
            mask(string.Join('\n', texts.Where(text => !string.IsNullOrEmpty(text)))),
            [.. Items(card, "buttons").Concat(Items(card, "actions")).Select(button => mask(ActivityText.Property(button, "title") ?? "")).Where(button => button.Length > 0)]);
    }

    private static BubbleFile FileOf(JsonElement attachment, Func<string, string> mask) => new(
        mask(ActivityText.Property(attachment, "name") ?? ActivityText.Property(attachment, "contentType") ?? "file"),
        ActivityText.Property(attachment, "contentUrl") is { } address && Uri.TryCreate(address, UriKind.RelativeOrAbsolute, out _) ? address.Split('?')[0].Split('/')[^1] : null);

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
