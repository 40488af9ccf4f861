using System.Diagnostics;
using Microsoft.Bot.Schema;
using Newtonsoft.Json;

namespace Microsoft.Bot.Builder;

/// <summary>Writes activities to the trace of the process.</summary>
public class TraceTranscriptLogger : ITranscriptLogger
{
    private readonly bool _traceActivity;

    public TraceTranscriptLogger()
        : this(true)
    {
    }

    /// <param name="traceActivity">Whether the whole activity is written, or only who said what.</param>
    public TraceTranscriptLogger(bool traceActivity)
    {
        _traceActivity = traceActivity;
    }

    public Task LogActivityAsync(IActivity activity)
    {
        BotAssert.ActivityNotNull(activity);
        Trace.TraceInformation(
            _traceActivity
                ? JsonConvert.SerializeObject(activity, Formatting.None, WireSerializer.Settings)
                : $"{activity.From?.Name} {activity.Type}: {(activity as IMessageActivity)?.Text}");
        return Task.CompletedTask;
    }
}
