using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using ServiceBot.Storage;

namespace ServiceBot.Staff.Transcripts;

/// <summary>
/// A <c>.transcript</c> file: a JSON array of activities, as the Bot Framework Emulator opens it. The Emulator shows nothing at
/// all where one activity has no <c>from</c> or no <c>recipient</c>.
/// </summary>
internal static class TranscriptFile
{
    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true, IndentSize = 2, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static byte[] Write(ConversationRow conversation, IEnumerable<ActivityRow> log, bool masked)
    {
        var parties = Parties.Of(conversation);
        var activities = new JsonArray();
        foreach (var entry in log)
        {
            var activity = Complete(entry, conversation, parties);
            activities.Add(masked ? JsonMasking.Mask(activity) : activity);
        }

        return JsonSerializer.SerializeToUtf8Bytes(activities, Indented);
    }

    private static JsonObject Complete(ActivityRow entry, ConversationRow conversation, Parties parties)
    {
        var activity = JsonNode.Parse(entry.Json)!.AsObject();
        activity["type"] = entry.Kind switch
        {
            EntryKind.Update => "messageUpdate",
            EntryKind.Delete => "messageDelete",
            _ => entry.Type,
        };
        activity["id"] ??= entry.ActivityId;
        activity["timestamp"] ??= entry.At.UtcDateTime.ToString("o");
        activity["channelId"] ??= conversation.ChannelId;
        activity["conversation"] ??= new JsonObject { ["id"] = conversation.ConversationId };
        var (from, to) = entry.FromBot ? (parties.Bot, parties.User) : (parties.User, parties.Bot);
        Fill(activity, "from", from, entry.FromBot ? "bot" : "user");
        Fill(activity, "recipient", to, entry.FromBot ? "user" : "bot");
        return activity;
    }

    private static void Fill(JsonObject activity, string name, JsonObject party, string role)
    {
        if (activity[name] is not JsonObject account)
            activity[name] = account = (JsonObject)party.DeepClone();
        account["role"] = role;
    }

    /// <summary>Who talks, from the reference by which the conversation is reached.</summary>
    private sealed record Parties(JsonObject User, JsonObject Bot)
    {
        public static Parties Of(ConversationRow conversation)
        {
            var reference = JsonNode.Parse(conversation.Reference) as JsonObject;
            return new(
                reference?["user"] as JsonObject ?? new JsonObject { ["id"] = "user" },
                reference?["bot"] as JsonObject ?? new JsonObject { ["id"] = "bot" });
        }
    }
}
