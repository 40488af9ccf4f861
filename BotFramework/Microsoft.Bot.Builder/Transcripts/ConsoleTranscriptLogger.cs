using Microsoft.Bot.Schema;
using Newtonsoft.Json;

namespace Microsoft.Bot.Builder;

/// <summary>Writes activities to the console.</summary>
public class ConsoleTranscriptLogger : ITranscriptLogger
{
    public Task LogActivityAsync(IActivity activity)
    {
        BotAssert.ActivityNotNull(activity);
        return Console.Out.WriteLineAsync(JsonConvert.SerializeObject(activity, Formatting.None, WireSerializer.Settings));
    }
}
