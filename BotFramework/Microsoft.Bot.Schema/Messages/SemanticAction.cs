using Newtonsoft.Json;

namespace Microsoft.Bot.Schema;

/// <summary>What the sender means the message to do.</summary>
public class SemanticAction
{
    public SemanticAction()
    {
    }

    public SemanticAction(string id = default, IDictionary<string, Entity> entities = default)
    {
        Id = id;
        Entities = entities;
    }

    [JsonProperty("id")]
    public string Id { get; set; }

    [JsonProperty("entities")]
    public IDictionary<string, Entity> Entities { get; set; }

    /// <summary>One of SemanticActionStates.</summary>
    [JsonProperty("state")]
    public string State { get; set; }
}
