using System.Collections.Frozen;
using ServiceBot.Dialogs.Understanding;
using ServiceBot.Dialogs.Wording;

namespace ServiceBot.Dialogs.Desk;

/// <summary>The topics by their names and buttons, in every language: a tapped button is understood without guessing.</summary>
public sealed class TopicNames
{
    private static readonly FrozenSet<string> Unnamed = FrozenSet.ToFrozenSet(
        [Topics.Greeting, Topics.Goodbye, Topics.Thanks, Topics.AreYouABot, Topics.OutOfScope]);

    private readonly IWording _wording;
    private readonly FrozenDictionary<string, string> _byButton;

    public TopicNames(IWording wording)
    {
        _wording = wording;
        var byButton = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var locale in Locales.All)
            foreach (var topic in Topics.All.Where(topic => !Unnamed.Contains(topic)))
                foreach (var button in wording.Render(Key(topic), locale).Buttons)
                    byButton.TryAdd(Folded(button.Value), topic);
        _byButton = byButton.ToFrozenDictionary(StringComparer.Ordinal);
    }

    /// <summary>The topic whose button says exactly this, or null.</summary>
    public string? Find(string text) => _byButton.GetValueOrDefault(Folded(text));

    /// <summary>How a sentence mentions the topic (I-06); empty for what has no name.</summary>
    public string Label(string topic, string locale) => Unnamed.Contains(topic) || !Topics.All.Contains(topic) ? "" : _wording.Render(Key(topic), locale).Text;

    public Button Button(string topic, string locale) => _wording.Render(Key(topic), locale).Buttons[0];

    internal static string Folded(string text) => text.Trim().TrimEnd('?', '？', '.', '。', '!', '！', ' ').ToLowerInvariant();

    private static string Key(string topic) => "topics." + topic;
}
