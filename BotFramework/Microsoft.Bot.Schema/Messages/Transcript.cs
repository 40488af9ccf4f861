using Newtonsoft.Json;

namespace Microsoft.Bot.Schema;

/// <summary>Activities to put into the history of a conversation.</summary>
public class Transcript
{
    public Transcript()
    {
    }

    public Transcript(IList<Activity> activities = default)
    {
        Activities = activities;
    }

    [JsonProperty("activities")]
    public IList<Activity> Activities { get; set; }
}
