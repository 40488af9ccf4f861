using System.Collections.Frozen;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace ServiceBot.Staff.Transcripts;

/// <summary>Masks every text of an activity but those that no person wrote and that the file needs as they are.</summary>
internal static class JsonMasking
{
    private static readonly FrozenSet<string> Structure = FrozenSet.Create(
        StringComparer.Ordinal,
        "type", "timestamp", "localTimestamp", "localTimezone", "channelId", "contentType", "role", "locale", "inputHint", "textFormat", "serviceUrl",
        "replyToId", "conversation", "attachmentLayout", "deliveryMode");

    /// <summary>A picture that a customer sent shows what no mask covers, to whoever has its address.</summary>
    private const string Hidden = "https://masked.invalid/";

    public static JsonObject Mask(JsonObject activity)
    {
        foreach (var (name, value) in activity.ToList())
        {
            var isId = name == "id" || name.EndsWith("Id", StringComparison.Ordinal) || name.EndsWith("ID", StringComparison.Ordinal);
            if (name is "contentUrl" or "thumbnailUrl")
                activity[name] = Hidden;
            else if (!isId && !Structure.Contains(name))
                activity[name] = Masked(value);
        }

        return activity;
    }

    private static JsonNode? Masked(JsonNode? node)
    {
        switch (node)
        {
            case JsonObject inner:
                return Mask((JsonObject)inner.DeepClone());
            case JsonArray array:
                return new JsonArray([.. array.Select(Masked)]);
            case JsonValue value when value.GetValueKind() == JsonValueKind.String:
                return JsonValue.Create(Masking.Mask(value.GetValue<string>()));
            default:
                return node?.DeepClone();
        }
    }
}
