using Microsoft.Bot.Schema;
using Newtonsoft.Json;

namespace Microsoft.Bot.Builder.Dialogs.Choices;

/// <summary>One of several answers.</summary>
public class Choice
{
    public Choice(string value = null)
    {
        Value = value;
    }

    /// <summary>What is returned when the choice is taken, and what its button says.</summary>
    [JsonProperty("value")]
    public string Value { get; set; }

    /// <summary>The button, where it is to differ from <see cref="Value"/>.</summary>
    [JsonProperty("action")]
    public CardAction Action { get; set; }

    /// <summary>Other words for it.</summary>
    [JsonProperty("synonyms")]
    public List<string> Synonyms { get; set; }
}
