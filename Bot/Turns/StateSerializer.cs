using Newtonsoft.Json;
using Newtonsoft.Json.Serialization;

namespace ServiceBot.Turns;

/// <summary>
/// Conversation and user state as JSON. Types are written under short stable names from a fixed list; any other name in
/// stored state is refused, so that a stored document can neither bring in a type nor break on a rename.
/// </summary>
internal sealed class StateSerializer
{
    private const int MaxDepth = 128;

    private readonly JsonSerializer _serializer = JsonSerializer.Create(new JsonSerializerSettings
    {
        TypeNameHandling = TypeNameHandling.Auto,
        SerializationBinder = new StateTypes(),
        NullValueHandling = NullValueHandling.Ignore,
        DateParseHandling = DateParseHandling.None,
        MaxDepth = MaxDepth,
    });

    /// <exception cref="JsonException">Not a state document, or of a type that is not on the list.</exception>
    public IDictionary<string, object> Read(string json)
    {
        using var reader = new JsonTextReader(new StringReader(json)) { ArrayPool = CharPool.Shared, DateParseHandling = DateParseHandling.None, MaxDepth = MaxDepth };
        return _serializer.Deserialize<Dictionary<string, object>>(reader) ?? [];
    }

    public string Write(object state) => SpareText.Write(_serializer, state);
}
