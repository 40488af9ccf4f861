using Newtonsoft.Json;

namespace Microsoft.Bot.Schema;

/// <summary>A part of the text that a reply refers to.</summary>
public class TextHighlight
{
    public TextHighlight()
    {
    }

    public TextHighlight(string text = default, int? occurrence = default)
    {
        Text = text;
        Occurrence = occurrence;
    }

    [JsonProperty("text")]
    public string Text { get; set; }

    [JsonProperty("occurrence")]
    public int? Occurrence { get; set; }
}
