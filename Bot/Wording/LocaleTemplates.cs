using System.Collections.Frozen;
using ServiceBot.Knowledge;
using ServiceBot.Training;

namespace ServiceBot.Wording;

/// <summary>All wording of one locale.</summary>
internal sealed class LocaleTemplates(string locale, IReadOnlyList<string> files, IReadOnlyDictionary<string, MessageTemplate> messages, WordingCalendar? calendar,
    ServiceStandard? standard, IReadOnlyList<KnowledgeText> knowledge)
{
    public string Locale => locale;

    public IReadOnlyList<string> Files => files;

    public FrozenDictionary<string, MessageTemplate> Messages { get; } = messages.ToFrozenDictionary(StringComparer.Ordinal);

    public LiquidContexts Contexts { get; } = new(calendar ?? new WordingCalendar([], [], "", "", "", [], "", "", []));

    /// <summary>Null only where its file is missing or broken, which stops the start.</summary>
    public ServiceStandard? Standard => standard;

    public IReadOnlyList<KnowledgeText> Knowledge => knowledge;

    public static LocaleTemplates Load(string directory, string locale, List<string> problems)
    {
        var folder = Path.Combine(directory, locale);
        if (!Directory.Exists(folder))
        {
            problems.Add(new SourceLine(locale, 1).Says("the locale has no wording"));
            return new LocaleTemplates(locale, [], new Dictionary<string, MessageTemplate>(), null, null, []);
        }

        var messages = new Dictionary<string, MessageTemplate>(StringComparer.Ordinal);
        WordingCalendar? calendar = null;
        ServiceStandard? standard = null;
        List<KnowledgeText> knowledge = [];
        var paths = Directory.GetFiles(folder, "*.yaml").Order(StringComparer.Ordinal).ToList();
        foreach (var path in paths)
        {
            var file = new YamlFile($"{locale}/{Path.GetFileName(path)}", problems);
            if (Path.GetFileName(path) == CalendarFile.FileName)
                calendar = CalendarFile.Read(path, file, problems);
            else if (Path.GetFileName(path) == StandardFile.FileName)
                standard = new StandardFile(file).Read(path);
            else if (Path.GetFileName(path) == TrainingFile.FileName)
                continue; // What customers say is no wording of ours.
            else if (KnowledgeFile.Scenarios.Contains(Path.GetFileNameWithoutExtension(path)))
                foreach (var (entry, texts) in new KnowledgeFile(file, problems).Read(path, Path.GetFileNameWithoutExtension(path)))
                {
                    knowledge.Add(entry);
                    foreach (var message in texts)
                        messages.TryAdd(message.Key, message);
                }
            else
                foreach (var message in new ScenarioFile(file, problems).Read(path, Path.GetFileNameWithoutExtension(path)))
                    messages.TryAdd(message.Key, message);
        }

        return new LocaleTemplates(locale, [.. paths.Select(path => Path.GetFileName(path))], messages, calendar, standard, knowledge);
    }
}
