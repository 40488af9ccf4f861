using System.Collections.Frozen;
using Humanizer;
using ServiceBot.Dialogs.Personas;
using ServiceBot.Dialogs.Understanding;
using ServiceBot.Dialogs.Wording;

namespace ServiceBot.Staff.Transcripts;

/// <summary>What the list can be narrowed down to.</summary>
internal sealed class TranscriptChoices(IWording wording, IPersonas personas)
{
    // A list says fifty of them; making a name takes a dozen regular expressions.
    private static readonly FrozenDictionary<string, string> TopicNames = Dialogs.Understanding.Topics.All.ToFrozenDictionary(topic => topic, topic => topic.Humanize(LetterCasing.Sentence));

    public IReadOnlyList<(string Value, string Name)> Topics { get; } = [.. Dialogs.Understanding.Topics.All.Select(topic => (topic, TopicName(topic))).OrderBy(topic => topic.Item2, StringComparer.Ordinal)];

    /// <summary>The seed's 25 practices.</summary>
    public IReadOnlyList<(string Value, string Name)> Practices { get; } =
        [.. Enumerable.Range(1, 25).Select(number => $"I-{number:00}").Select(row => (row, $"{row} {wording.Render("practices." + row, Locales.English).Text}"))];

    public IReadOnlyList<(string Value, string Name)> Languages { get; } = [.. Locales.All.Select(locale => (locale, locale))];

    public IReadOnlyList<(string Value, string Name)> Channels { get; } =
        [("directline", "Web chat"), ("emulator", "Emulator"), ("webchat", "Azure web chat"), ("msteams", "Teams"), ("line", "LINE"), ("email", "E-mail"), ("import", "Imported")];

    public IReadOnlyList<(string Value, string Name)> Outcomes { get; } = [("answered", "Answered"), ("unresolved", "Unresolved"), ("handed over", "Handed over"), ("open", "Open")];

    public IReadOnlyList<(string Value, string Name)> Ratings { get; } = [.. Enumerable.Range(1, 5).Select(stars => ($"{stars}", Stars(stars)))];

    public IReadOnlyList<(string Value, string Name)> YesNo { get; } = [("yes", "Yes"), ("no", "No")];

    public static string Stars(int rating) => new('★', rating);

    public static string TopicName(string? topic) => string.IsNullOrEmpty(topic) ? "" : TopicNames.TryGetValue(topic, out var name) ? name : topic.Humanize(LetterCasing.Sentence);

    /// <summary>Agents come and go; whose portrait there is none of is shown without.</summary>
    public bool HasPortrait(string? persona) => persona is not null && personas.Find(persona) is not null;

    /// <summary>For a page's <c>lang</c>: a channel may call its language anything.</summary>
    public static string? Lang(string? locale) => Locales.All.Contains(locale) ? locale : null;

    /// <summary>What the bot made of a line, in words.</summary>
    public static string Understood(Turns.TurnNote? note) => note switch
    {
        null => "not recorded",
        { Certainty: "answer" } => "taken as the answer",
        { Certainty: "nothing" } => "not understood" + Sureness(note),
        { Certainty: "perhaps" } => $"perhaps {string.Join(" or ", note.Topics.Select(TopicName))}" + Sureness(note),
        _ => $"understood: {string.Join(", ", note.Topics.Select(TopicName))}" + Sureness(note),
    };

    private static string Sureness(Turns.TurnNote note) => note.Percent is { } percent ? $" ({percent} %)" : "";

    public string PracticeName(string practice) => Practices.FirstOrDefault(known => known.Value == practice).Name ?? practice;
}
