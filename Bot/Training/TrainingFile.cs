using System.Globalization;
using ServiceBot.Dialogs.Training;
using ServiceBot.Dialogs.Wording;
using ServiceBot.Wording;
using YamlDotNet.RepresentationModel;

namespace ServiceBot.Training;

/// <summary>Reads <c>templates/{locale}/training.yaml</c>: the customers that staff practise with.</summary>
internal static class TrainingFile
{
    public const string FileName = "training.yaml";

    /// <summary>Minutes.</summary>
    private const int LongestSilence = 60;

    /// <exception cref="WordingException">Something is missing or broken, or a locale has other customers than the first; it names each line.</exception>
    public static TrainingTable Load(string directory)
    {
        var problems = new List<string>();
        Dictionary<string, IReadOnlyList<TrainingScenario>> scenarios = new(StringComparer.Ordinal);
        List<Place> places = [];
        foreach (var locale in Locales.All)
        {
            var read = new Reader($"{locale}/{FileName}", problems);
            scenarios[locale] = read.Scenarios(Path.Combine(directory, locale, FileName));
            places.Add(read.Places);
        }

        if (problems.Count == 0)
            problems.AddRange(Locales.All.Zip(places).Skip(1).SelectMany(other => Unlike(scenarios[Locales.All[0]], scenarios[other.First], other.Second)));
        return problems.Count == 0 ? new TrainingTable(scenarios) : throw new WordingException(problems);
    }

    private static IEnumerable<string> Unlike(IReadOnlyList<TrainingScenario> first, IReadOnlyList<TrainingScenario> other, Place places)
    {
        var (keys, otherKeys) = (first.Select(scenario => scenario.Key).ToList(), other.Select(scenario => scenario.Key).ToList());
        if (!keys.SequenceEqual(otherKeys))
        {
            yield return places.Top.Says($"the scenarios are {string.Join(", ", otherKeys)} ({Locales.All[0]} has {string.Join(", ", keys)})");
            yield break;
        }

        foreach (var (one, same) in first.Zip(other))
            if (!one.Steps.Select(step => step.Count).SequenceEqual(same.Steps.Select(step => step.Count)))
                yield return places.Of[one.Key].Says($"'{one.Key}' has steps of {Counts(same)} alternatives ({Locales.All[0]} has {Counts(one)})");
    }

    private static string Counts(TrainingScenario scenario) => string.Join(", ", scenario.Steps.Select(step => step.Count));

    /// <summary>Where the scenarios of a file stand.</summary>
    private sealed record Place(SourceLine Top, Dictionary<string, SourceLine> Of);

    private sealed class Reader(string name, List<string> problems)
    {
        private readonly YamlFile _file = new(name, problems);

        public Place Places { get; } = new(new(name, 1), new(StringComparer.Ordinal));

        public IReadOnlyList<TrainingScenario> Scenarios(string path)
        {
            if (!File.Exists(path))
            {
                problems.Add(Places.Top.Says("the file is missing"));
                return [];
            }

            if (_file.Load(path) is not { } root)
                return [];
            _file.OnlyKnown(root, "scenarios");
            if (root.Children.TryGetValue(new YamlScalarNode("scenarios"), out var node) && node is YamlMappingNode { Children.Count: > 0 } entries)
                return [.. entries.Children.Select(entry => Scenario(entry.Key, entry.Value)).OfType<TrainingScenario>()];
            _file.Reject(root, "'scenarios' is missing");
            return [];
        }

        private TrainingScenario? Scenario(YamlNode node, YamlNode value)
        {
            if (node is not YamlScalarNode { Value: { Length: > 0 } key } || !key.All(character => char.IsAsciiLetterLower(character) || character == '-'))
                _file.Reject(node, $"'{node}' is no key of small letters, such as two-parcels");
            else if (value is not YamlMappingNode entry)
                _file.Reject(value, $"'{key}' needs title, customer, briefing and steps");
            else
            {
                Places.Of[key] = _file.LineOf(node);
                _file.OnlyKnown(entry, "title", "customer", "briefing", "steps");
                var briefing = Texts(entry, "briefing");
                var steps = Steps(entry, key);
                if (_file.Text(entry, "title") is { } title && _file.Text(entry, "customer") is { } customer && briefing.Count > 0 && steps.Count > 1)
                    return new TrainingScenario(key, title, customer, briefing, steps);
                _file.Reject(node, $"'{key}' needs title, customer, briefing and at least two steps");
            }

            return null;
        }

        private List<IReadOnlyList<ScriptedLine>> Steps(YamlMappingNode scenario, string key)
        {
            List<IReadOnlyList<ScriptedLine>> steps = [];
            foreach (var node in _file.Items(scenario, "steps") ?? [])
            {
                if (node is not YamlSequenceNode { Children.Count: > 0 } alternatives)
                {
                    _file.Reject(node, $"a step of '{key}' is a list of what the customer may say");
                    continue;
                }

                List<ScriptedLine> lines = [.. alternatives.Children.Select(Line)];
                if (lines[^1].Heard.Count > 0 || lines.SkipLast(1).Any(line => line.Heard.Count == 0))
                    _file.Reject(node, $"the last alternative of a step of '{key}', and only that, has no 'heard'");
                else if (steps.Count == 0 && (lines.Count > 1 || lines[0].Silent is not null))
                    _file.Reject(node, $"'{key}' begins with one line that is said: nothing has been heard yet");
                steps.Add(lines);
            }

            return steps;
        }

        private ScriptedLine Line(YamlNode node)
        {
            if (node is not YamlMappingNode line)
            {
                _file.Reject(node, "'say' is expected, and 'heard' where it depends on that");
                return new ScriptedLine([], "");
            }

            _file.OnlyKnown(line, "heard", "say", "silent");
            var (say, silent) = (_file.Text(line, "say"), _file.Text(line, "silent"));
            if (say is null == silent is null)
                _file.Reject(node, say is null ? "'say' is missing" : "who says something is not silent");
            return new ScriptedLine(Texts(line, "heard"), say ?? "", silent is null ? null : Minutes(node, silent));
        }

        private TimeSpan Minutes(YamlNode node, string text)
        {
            if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var minutes) && minutes is > 0 and <= LongestSilence)
                return TimeSpan.FromMinutes(minutes);
            _file.Reject(node, $"'silent' is a number of minutes from 1 to {LongestSilence}");
            return TimeSpan.Zero;
        }

        private List<string> Texts(YamlMappingNode parent, string key)
        {
            List<string> texts = [];
            foreach (var node in _file.Items(parent, key) ?? [])
            {
                if (node is YamlScalarNode { Value: { } text } && !string.IsNullOrWhiteSpace(text))
                    texts.Add(text.Trim());
                else
                    _file.Reject(node, $"'{key}' is a list of texts");
            }

            return texts;
        }
    }
}
