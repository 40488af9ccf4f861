using System.Text.Json;

namespace ServiceBot.Staff.Transcripts;

internal static class ActivityText
{
    /// <summary>What an activity says, or nothing.</summary>
    public static string Of(string json)
    {
        using var activity = JsonDocument.Parse(json);
        return Property(activity.RootElement, "text") ?? "";
    }

    public static string? Property(JsonElement element, string name) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
}
