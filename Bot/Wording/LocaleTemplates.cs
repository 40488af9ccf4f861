using System.Collections.Frozen;

namespace ServiceBot.Wording;

/// <summary>All wording of one locale.</summary>
internal sealed class LocaleTemplates(string locale, IReadOnlyList<string> files, IReadOnlyDictionary<string, MessageTemplate> messages, WordingCalendar? calendar,
    ServiceStandard? standard)
{
    public string Locale => locale;

    public IReadOnlyList<string> Files => files;

    public FrozenDictionary<string, MessageTemplate> Messages { get; } = messages.ToFrozenDictionary(StringComparer.Ordinal);

    public LiquidContexts Contexts { get; } = new(calendar ?? new WordingCalendar([], [], "", "", "", [], "", "", []));

    /// <summary>Null only where its file is missing or broken, which stops the start.</summary>
    public ServiceStandard? Standard => standard;

    public static LocaleTemplates Load(string directory, string locale, List<string> problems)
    {
        var folder = Path.Combine(directory, locale);
        if (!Directory.Exists(folder))
        {
            problems.Add(new SourceLine(locale, 1).Says("the locale has no wording"));
            return new LocaleTemplates(locale, [], new Dictionary<string, MessageTemplate>(), null, null);
        }

        var messages = new Dictionary<string, MessageTemplate>(StringComparer.Ordinal);
        WordingCalendar? calendar = null;
        ServiceStandard? standard = null;
        var paths = Directory.GetFiles(folder, "*.yaml").Order(StringComparer.Ordinal).ToList();
        foreach (var path in paths)
        {
            var file = new YamlFile($"{locale}/{Path.GetFileName(path)}", problems);
            if (Path.GetFileName(path) == CalendarFile.FileName)
                calendar = CalendarFile.Read(path, file, problems);
            else if (Path.GetFileName(path) == StandardFile.FileName)
                standard = new StandardFile(file).Read(path);
            else
                foreach (var message in new ScenarioFile(file, problems).Read(path, Path.GetFileNameWithoutExtension(path)))
                    messages.TryAdd(message.Key, message);
        }

        return new LocaleTemplates(locale, [.. paths.Select(path => Path.GetFileName(path))], messages, calendar, standard);
    }
}
