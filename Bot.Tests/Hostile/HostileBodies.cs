using System.Text;
using System.Text.Json.Nodes;

namespace ServiceBot.Tests.Hostile;

/// <summary>Bodies around a valid activity that are wrong in one way each.</summary>
internal static class HostileBodies
{
    private const string Deep = "deep";
    private const int Chats = 16;

    private const string Everything = """
        {"type":"message","id":"0","timestamp":"2026-09-08T02:00:00.000Z","localTimestamp":"2026-09-08T10:00:00.000+08:00","localTimezone":"Asia/Taipei",
        "channelId":"emulator","serviceUrl":"http://127.0.0.1:9","callerId":"caller","deliveryMode":"expectReplies","locale":"zh-TW","importance":"normal",
        "from":{"id":"user","name":"User","role":"user","aadObjectId":"a","properties":{}},"recipient":{"id":"bot","name":"Bot","role":"bot"},
        "conversation":{"id":"c","name":"n","isGroup":false,"conversationType":"personal","tenantId":"t"},
        "text":"你好","textFormat":"plain","speak":"hi","inputHint":"acceptingInput","summary":"s","attachmentLayout":"list","topicName":"t","label":"l","valueType":"v","value":{"a":1},"name":"n","code":"unknown",
        "historyDisclosed":false,"expiration":"2027-09-08T02:00:00Z","semanticAction":{"id":"a","state":"start","entities":{"x":{"type":"y"}}},
        "attachments":[{"contentType":"image/png","contentUrl":"https://example.com/a.png","name":"a.png","thumbnailUrl":"https://example.com/t.png","content":{"a":1}}],
        "entities":[{"type":"mention","mentioned":{"id":"user"},"text":"x"}],"membersAdded":[{"id":"user"}],"membersRemoved":[{"id":"old"}],
        "reactionsAdded":[{"type":"like"}],"reactionsRemoved":[{"type":"heart"}],"textHighlights":[{"text":"a","occurrence":1}],"listenFor":["a"],
        "suggestedActions":{"to":["user"],"actions":[{"type":"imBack","title":"a","value":"a"}]},"action":"add","replyToId":"r",
        "relatesTo":{"activityId":"a","user":{"id":"u"},"bot":{"id":"b"},"conversation":{"id":"c"},"channelId":"x","serviceUrl":"https://example.com"},
        "channelData":{"clientActivityID":"x","attachmentSizes":[1]}}
        """;

    private static int _made;

    /// <summary>An activity with every part that a client may fill, each a message of its own in one of a few chats.</summary>
    public static JsonObject Valid()
    {
        var number = Interlocked.Increment(ref _made);
        var activity = JsonNode.Parse(Everything)!.AsObject();
        activity["id"] = $"hostile-{number}";
        activity["conversation"]!["id"] = $"c{number % Chats}";
        activity["channelData"]!["clientActivityID"] = $"client-{number}";
        return activity;
    }

    public static IEnumerable<HostileRequest> All() => [.. Whole(), .. Texts(), .. Counts(), .. Missing(), .. WrongTypes(), .. Types()];

    private static IEnumerable<HostileRequest> Whole()
    {
        foreach (var body in new[]
        {
            "", " ", "null", "true", "0", "\"text\"", "[]", "[{}]", "{}", "{", "}", "{\"type\"", "{\"type\":}", "{\"type\":\"message\"", "not json", "<xml/>", "\uFEFF{}",
            "{\"type\":\"message\"} trailing", "{\"type\":\"message\"}{\"type\":\"message\"}", "// comment\n{}", "{'type':'message'}", "{\"type\":NaN}", "{\"type\":undefined}",
        })
            yield return new HostileRequest($"the body {body}", body);
        yield return new HostileRequest("invalid UTF-8", [.. "{\"type\":\"message\",\"text\":\""u8, 0xC3, 0x28, 0xFF, 0xFE, 0xED, 0xA0, 0x80, .. "\"}"u8]);
        yield return new HostileRequest("UTF-16", Encoding.Unicode.GetBytes(Valid().ToJsonString()));
        yield return new HostileRequest("zeros", new byte[4096]);
        yield return new HostileRequest("1,000 arrays deep", new string('[', 1000) + new string(']', 1000));
        yield return new HostileRequest("1,000 objects deep", Nested(1000));
        yield return new HostileRequest("100,000 open arrays", new string('[', 100_000));
        yield return new HostileRequest("a wrong content type", Valid().ToJsonString(), "text/plain");
        yield return new HostileRequest("no sensible content type", Valid().ToJsonString(), "application/json; charset=nonsense");
        yield return new HostileRequest("a form", "type=message&text=a", "application/x-www-form-urlencoded");
        yield return new HostileRequest("doubled properties", Valid().ToJsonString().Replace("\"type\":\"message\"", "\"type\":1,\"type\":[],\"type\":\"message\",\"Type\":\"event\",\"from\":null", StringComparison.Ordinal));
    }

    private static IEnumerable<HostileRequest> Texts()
    {
        yield return With("a text of 1 MB", "text", new string('字', 350_000));
        yield return With("a text of 200 KB", "text", new string('a', 200_000));
        yield return With("a text of 60,000 Chinese characters", "text", new string('字', 60_000));
        foreach (var text in new[]
        {
            "", " ", "\0", "a\0b", "😀😀😀", "\u200E\u200F\u202A\u202E\u2066", "\u200B\u200D\uFEFF", "\r\n\t", "\u0001\u001F\u007F", "؀‎مرحبا", "Z̷̢̛a̶l̵g̷o̸", "{{ 7 | times: 6 }}", "{% raw %}", "'; DROP TABLE conversations;--",
            "<script>alert(1)</script>", "[x](javascript:alert(1))", "/INSPECT open", "%s%n%x", "9".PadLeft(400, '9'), new string('(', 5000), new string('W', 3000) + "1", new string('1', 3000), string.Concat(Enumerable.Repeat("訂單 W100027 ", 3000)),
            "１２３４５６７８９０", "a@b@c@d.e", "-1", "∞", "NaN", "1e999",
        })
            yield return With($"the text {text[..Math.Min(20, text.Length)]}", "text", text);
        yield return Raw("half a surrogate pair", "\"你好\"", "\"\\ud83d\"");
        yield return Raw("a pair the wrong way round", "\"你好\"", "\"\\ude00\\ud83d a\"");
        yield return Raw("half a pair in an id", "\"id\":\"user\"", "\"id\":\"us\\udc00er\"");
        yield return Raw("a zero in an id", "\"id\":\"user\"", "\"id\":\"us\\u0000er\"");
        yield return Raw("a raw control character", "\"你好\"", "\"a\nb\u0001\"");
    }

    private static IEnumerable<HostileRequest> Counts()
    {
        yield return With("10,000 attachments", "attachments", Many(10_000, () => new JsonObject { ["name"] = "a" }));
        yield return With("10,000 entities", "entities", Many(10_000, () => new JsonObject { ["type"] = "a" }));
        yield return With("10,000 members", "membersAdded", Many(10_000, () => new JsonObject { ["id"] = "a" }));
        yield return With("empty entries", "attachments", Many(3, () => null));
        yield return With("empty entities", "entities", Many(3, () => null));
        yield return With("empty members", "membersAdded", Many(3, () => null));
        yield return With("empty actions", "suggestedActions", JsonNode.Parse("""{"to":[null],"actions":[null]}"""));
        yield return With("empty reactions", "reactionsAdded", Many(3, () => null));
        yield return With("an id of 100 KB", "id", new string('i', 100_000));
        yield return With("a locale of 10 KB", "locale", new string('z', 10_000));
        yield return With("a time zone that leads elsewhere", "localTimezone", "../../etc/passwd");
        yield return With("a value 60 deep", "value", JsonNode.Parse(Nested(60)));
        yield return With("channel data 60 deep", "channelData", JsonNode.Parse(Nested(60)));
    }

    private static IEnumerable<HostileRequest> Missing() => Valid().Select(property => property.Key).Select(name =>
    {
        var activity = Valid();
        activity.Remove(name);
        return new HostileRequest($"no {name}", activity.ToJsonString());
    });

    private static IEnumerable<HostileRequest> WrongTypes()
    {
        string[] values = ["null", "true", "0", "-1", "1e400", "123456789012345678901234567890", "0.1", "\"\"", "\"x\"", "\"2026-99-99T99:99:99Z\"", "[]", "[[]]", "[null]", "[1]", "{}", "{\"id\":{}}", "{\"id\":null}"];
        foreach (var path in HostilePaths.Of(Valid()))
        {
            foreach (var value in values)
                yield return new HostileRequest($"{path} is {value}", HostilePaths.Set(Valid(), path, value));
            yield return new HostileRequest($"{path} is {Deep}", HostilePaths.Set(Valid(), path, Nested(1000)));
        }
    }

    private static IEnumerable<HostileRequest> Types()
    {
        foreach (var type in new[] { "unknown", "", " ", "MESSAGE", "typing", "event", "invoke", "trace", "ping", "deleteUserData", "contactRelationUpdate", "conversationUpdate", "messageReaction", "messageUpdate", "messageDelete", "endOfConversation", "installationUpdate", "handoff", "suggestion", "command", "commandResult", "delay", "invokeResponse", new string('t', 10_000) })
            yield return With($"the type {type[..Math.Min(30, type.Length)]}", "type", type);
    }

    private static HostileRequest With(string name, string property, JsonNode? value)
    {
        var activity = Valid();
        activity[property] = value;
        return new HostileRequest(name, activity.ToJsonString());
    }

    private static HostileRequest Raw(string name, string found, string instead)
    {
        var json = Valid().ToJsonString(new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
        Assert.Contains(found, json, StringComparison.Ordinal);
        return new HostileRequest(name, json.Replace(found, instead, StringComparison.Ordinal));
    }

    private static JsonArray Many(int count, Func<JsonNode?> make) => [.. Enumerable.Range(0, count).Select(_ => make())];

    private static string Nested(int depth) => string.Concat(Enumerable.Repeat("{\"a\":", depth)) + "1" + new string('}', depth);
}
