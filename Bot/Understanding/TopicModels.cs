using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using ServiceBot.Dialogs.Understanding;
using ServiceBot.Dialogs.Wording;

namespace ServiceBot.Understanding;

/// <summary>
/// The two models, Chinese (both scripts together) and English: from the cache where the same phrases were trained by the same build before,
/// else trained now, in a few seconds.
/// </summary>
internal sealed class TopicModels(PhraseBook book, string cacheDirectory)
{
    // A model is the same wherever it was made, so hosts in one process (tests) share it.
    private static readonly ConcurrentDictionary<string, Lazy<TopicModel>> Made = new();

    private readonly Lazy<TopicModel> _chinese = Model(book, Locales.TraditionalChinese, cacheDirectory);
    private readonly Lazy<TopicModel> _english = Model(book, Locales.English, cacheDirectory);

    public TopicModel For(string locale) => locale == Locales.English ? _english.Value : _chinese.Value;

    /// <summary>What the model of a language is trained on.</summary>
    internal static IReadOnlyList<Phrase> Phrases(PhraseBook book, string locale) =>
        locale == Locales.English ? book.Topics(locale) : [.. book.Topics(Locales.TraditionalChinese), .. book.Topics(Locales.SimplifiedChinese)];

    private static Lazy<TopicModel> Model(PhraseBook book, string locale, string cacheDirectory) =>
        Made.GetOrAdd(FileOf(Phrases(book, locale), locale, cacheDirectory), file => new Lazy<TopicModel>(() => ReadOrTrain(file, Phrases(book, locale), locale)));

    private static string FileOf(IReadOnlyList<Phrase> phrases, string locale, string cacheDirectory) =>
        Path.GetFullPath(Path.Combine(cacheDirectory, $"topics-{(locale == Locales.English ? "en" : "zh")}-{HashOf(phrases)}.model"));

    internal static TopicModel ReadOrTrain(PhraseBook book, string locale, string cacheDirectory)
    {
        var phrases = Phrases(book, locale);
        return ReadOrTrain(FileOf(phrases, locale, cacheDirectory), phrases, locale);
    }

    internal static TopicModel ReadOrTrain(string file, IReadOnlyList<Phrase> phrases, string locale)
    {
        if (TopicModelFile.Read(file) is { } cached)
            return cached;
        var model = TopicTrainer.Train(phrases, locale);
        TopicModelFile.Write(file, model);
        return model;
    }

    // What is trained on, and by which build: features and entities are code.
    private static string HashOf(IReadOnlyList<Phrase> phrases)
    {
        var content = new StringBuilder().Append(typeof(TopicModels).Module.ModuleVersionId).Append(typeof(EntityFinder).Module.ModuleVersionId);
        foreach (var phrase in phrases)
            content.Append('\n').Append(phrase.Name).Append('\t').Append(phrase.Text);
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(content.ToString())))[..24];
    }
}
