using Newtonsoft.Json;

namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>One dialog on the stack and what it remembers.</summary>
public class DialogInstance
{
    [JsonProperty("id")]
    public string Id { get; set; }

    [JsonProperty("state")]
    public IDictionary<string, object> State { get; set; }

    /// <summary>Set on a parent whose child is kept on the same stack; positive from the bottom, negative from the top.</summary>
    public int? StackIndex { get; set; }

    /// <summary>The dialog's version when this instance began.</summary>
    public string Version { get; set; }
}
