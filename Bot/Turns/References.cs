using Microsoft.Bot.Schema;
using Newtonsoft.Json;

namespace ServiceBot.Turns;

/// <summary>How a conversation is reached, as it is stored with it.</summary>
internal static class References
{
    private static readonly JsonSerializerSettings Settings = new() { NullValueHandling = NullValueHandling.Ignore };
    private static readonly JsonSerializer Serializer = JsonSerializer.Create(Settings);

    public static string Write(ConversationReference reference) => SpareText.Write(Serializer, reference);

    public static ConversationReference Read(string json) => JsonConvert.DeserializeObject<ConversationReference>(json, Settings)!;
}
