using Newtonsoft.Json;

namespace Microsoft.Bot.Schema;

/// <summary>A button, or what a tap does.</summary>
public class CardAction
{
    public CardAction()
    {
    }

    public CardAction(
        string type = default,
        string title = default,
        string image = default,
        string text = default,
        string displayText = default,
        object value = default,
        object channelData = default,
        string imageAltText = default)
    {
        Type = type;
        Title = title;
        Image = image;
        Text = text;
        DisplayText = displayText;
        Value = value;
        ChannelData = channelData;
        ImageAltText = imageAltText;
    }

    [JsonProperty("type")]
    public string Type { get; set; }

    [JsonProperty("title")]
    public string Title { get; set; }

    [JsonProperty("image")]
    public string Image { get; set; }

    [JsonProperty("text")]
    public string Text { get; set; }

    [JsonProperty("displayText")]
    public string DisplayText { get; set; }

    [JsonProperty("value")]
    public object Value { get; set; }

    [JsonProperty("channelData")]
    public object ChannelData { get; set; }

    [JsonProperty("imageAltText")]
    public string ImageAltText { get; set; }

    /// <summary>A text alone is both what the button says and what it sends.</summary>
    public static implicit operator CardAction(string input) => new(title: input, value: input);

    public static CardAction FromString(string text, CardAction input = null)
    {
        input ??= new CardAction();
        input.Title = text;
        input.Value = text;
        return input;
    }
}
