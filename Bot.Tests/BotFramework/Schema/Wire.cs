using Microsoft.Bot.Schema;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace ServiceBot.Tests.BotFramework.Schema;

/// <summary>Reads and writes as channels and stores do: nulls left out, strings that look like dates left alone.</summary>
internal static class Wire
{
    private static readonly JsonSerializerSettings Settings = new()
    {
        NullValueHandling = NullValueHandling.Ignore,
        DateParseHandling = DateParseHandling.None,
    };

    public static T Read<T>(string json) => JsonConvert.DeserializeObject<T>(json, Settings)!;

    public static Activity Read(string json) => Read<Activity>(json);

    public static JObject Write(object value) => Parse(JsonConvert.SerializeObject(value, Settings));

    public static JObject Parse(string json)
    {
        using var reader = new JsonTextReader(new StringReader(json)) { DateParseHandling = DateParseHandling.None };
        return JObject.Load(reader);
    }
}
