using Microsoft.Bot.Schema;
using Newtonsoft.Json;

namespace ServiceBot.Turns;

/// <summary>How a conversation is reached, as it is stored with it.</summary>
internal static class References
{
    private static readonly JsonSerializerSettings Settings = new() { NullValueHandling = NullValueHandling.Ignore };

    public static string Write(ConversationReference reference) => JsonConvert.SerializeObject(reference, Settings);

    public static ConversationReference Read(string json) => JsonConvert.DeserializeObject<ConversationReference>(json, Settings)!;
}
