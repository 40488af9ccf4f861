using Microsoft.Bot.Schema;
using Newtonsoft.Json.Linq;

namespace ServiceBot.Channels;

/// <summary>The id under which Web Chat and the Emulator know their own message: <c>channelData.clientActivityID</c>.</summary>
internal static class ClientActivityIds
{
    private const int Longest = 200;

    public static string? Of(Activity activity) =>
        activity.ChannelData is JObject data
        && data.GetValue("clientActivityID", StringComparison.OrdinalIgnoreCase) is JValue { Value: string { Length: > 0 and <= Longest } id }
            ? id
            : null;
}
