using Newtonsoft.Json;

namespace Microsoft.Bot.Schema;

/// <summary>The replies in the response to a message that asked for them.</summary>
public class ExpectedReplies
{
    public ExpectedReplies()
    {
    }

    public ExpectedReplies(IList<Activity> activities = default)
    {
        Activities = activities;
    }

    [JsonProperty("activities")]
    public IList<Activity> Activities { get; set; }
}
