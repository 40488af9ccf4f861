using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.Bot.Schema;
using ServiceBot.Storage;
using ServiceBot.Turns;

namespace ServiceBot.Channels.DirectLine;

/// <summary>Log entries as clients get them: <c>{"activities":[…],"watermark":"17"}</c>.</summary>
internal static class ActivitySets
{
    /// <summary>The place in the log after which a client wants to read on; null where it is no watermark.</summary>
    public static long? Watermark(string? text)
    {
        if (string.IsNullOrEmpty(text) || text == "-")
            return 0;
        return long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var sequence) ? sequence : null;
    }

    /// <returns>UTF-8.</returns>
    public static ReadOnlyMemory<byte> Write(IReadOnlyList<LogEntry> entries, long watermark)
    {
        var output = new ArrayBufferWriter<byte>(2048);
        output.Write("{\"activities\":["u8);
        var first = true;
        foreach (var entry in entries)
        {
            if (!IsShown(entry))
                continue;
            if (!first)
                output.Write(","u8);
            output.Write(Json(entry).Span);
            first = false;
        }

        Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"],\"watermark\":\"{watermark}\"}}"), output);
        return output.WrittenMemory;
    }

    /// <summary>A typing indicator in the name of whoever says the entry next; it is in no log and moves no watermark.</summary>
    public static string WriteTyping(LogEntry next)
    {
        var said = JsonNode.Parse(next.Utf8.Span)!.AsObject();
        var typing = new JsonObject { ["type"] = ActivityTypes.Typing, ["id"] = Guid.NewGuid().ToString("N"), ["timestamp"] = next.At.UtcDateTime };
        foreach (var name in new[] { "from", "recipient", "conversation", "channelId", "channelData" })
            typing[name] = said[name]?.DeepClone();
        if (!AnswersTheStart(next))
            typing["replyToId"] = said["replyToId"]?.DeepClone();
        return new JsonObject { ["activities"] = new JsonArray(typing) }.ToJsonString();
    }

    /// <summary>Clients are told neither who came nor what was deleted, and traces are for the Emulator.</summary>
    private static bool IsShown(LogEntry entry) =>
        entry.Kind != EntryKind.Delete && entry.Type is not (ActivityTypes.ConversationUpdate or ActivityTypes.Trace or "invokeResponse");

    private static ReadOnlyMemory<byte> Json(LogEntry entry)
    {
        if (!AnswersTheStart(entry))
            return entry.Utf8;
        // The start itself is not shown, and Web Chat waits five seconds for a message that an answer refers to.
        var json = JsonNode.Parse(entry.Utf8.Span)!.AsObject();
        json.Remove("replyToId");
        return JsonSerializer.SerializeToUtf8Bytes(json);
    }

    private static bool AnswersTheStart(LogEntry entry) => entry is { FromBot: true, AnswerTo: 1 };
}
