using ServiceBot.Dialogs.Knowledge;
using ServiceBot.Dialogs.Scoring;
using ServiceBot.Dialogs.Wording;
using ServiceBot.Knowledge;

namespace ServiceBot.Wording;

/// <summary>The wording of every locale, read and checked once at start.</summary>
public sealed class TemplateCatalog
{
    private readonly Dictionary<string, LocaleTemplates> _locales;

    private readonly Lazy<KnowledgeBase> _knowledge;

    private TemplateCatalog(IEnumerable<LocaleTemplates> locales)
    {
        _locales = locales.ToDictionary(locale => locale.Locale, StringComparer.Ordinal);
        _knowledge = new(() => KnowledgeCatalog.Build(_locales.ToDictionary(locale => locale.Key, locale => locale.Value.Knowledge)));
    }

    /// <summary>Every message's key, the same in every locale.</summary>
    public IReadOnlyCollection<string> Keys => _locales[Locales.TraditionalChinese].Messages.Keys;

    /// <summary>Reads <c>{directory}/{locale}/*.yaml</c>.</summary>
    /// <exception cref="WordingException">Something is missing or broken; it names each file and line.</exception>
    public static TemplateCatalog Load(string directory)
    {
        var problems = new List<string>();
        List<LocaleTemplates> locales = [.. Locales.All.Select(locale => LocaleTemplates.Load(directory, locale, problems))];
        foreach (var needed in new[] { CalendarFile.FileName, StandardFile.FileName })
            problems.AddRange(locales.Where(locale => !locale.Files.Contains(needed)).Select(locale => new SourceLine($"{locale.Locale}/{needed}", 1).Says("the file is missing")));
        problems.AddRange(LocaleParity.Differences(locales));
        problems.AddRange(KnowledgeCatalog.Differences(locales.ToDictionary(locale => locale.Locale, locale => locale.Knowledge)));
        problems.AddRange(locales.SelectMany(WordingLinter.Problems));
        return problems.Count == 0 ? new TemplateCatalog(locales) : throw new WordingException([.. problems.Distinct()]);
    }

    /// <summary>How the practices sound in each language, for the scorecard.</summary>
    public IReadOnlyDictionary<string, ServicePatterns> Patterns => _locales.ToDictionary(locale => locale.Key, locale => locale.Value.Standard!.Patterns);

    /// <summary>The questions that customers ask, with all their phrasings.</summary>
    public KnowledgeBase Knowledge => _knowledge.Value;

    internal MessageTemplate Message(string key, string locale) =>
        Locale(locale).Messages.TryGetValue(key, out var message) ? message : throw new KeyNotFoundException($"No message '{key}' in {locale}.");

    internal LiquidContexts Contexts(string locale) => Locale(locale).Contexts;

    internal IEnumerable<MessageTemplate> Messages(string locale) => Locale(locale).Messages.Values;

    private LocaleTemplates Locale(string locale) =>
        _locales.TryGetValue(locale, out var found) ? found : throw new KeyNotFoundException($"No wording in '{locale}'.");
}
