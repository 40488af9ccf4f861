using ServiceBot.Dialogs.Understanding;
using ServiceBot.Dialogs.Wording;

namespace ServiceBot.Understanding;

/// <summary>One way to say something, as it stands in a file of <c>templates/</c>.</summary>
internal sealed record Phrase(string Name, string Text);

/// <summary>
/// The training phrases and commands of <c>templates/{locale}/phrases/{topic}.txt</c> and <c>templates/{locale}/commands/{command}.txt</c>:
/// a phrase a line; empty lines and lines that begin with # are skipped.
/// </summary>
internal sealed class PhraseBook
{
    private readonly Dictionary<(string Locale, string Folder), IReadOnlyList<Phrase>> _phrases = [];

    private PhraseBook()
    {
    }

    public IReadOnlyList<Phrase> Topics(string locale) => _phrases[(locale, "phrases")];

    public IReadOnlyList<Phrase> Commands(string locale) => _phrases[(locale, "commands")];

    /// <exception cref="InvalidDataException">A topic has no phrases in a language, or a file is named like no topic; the file is named.</exception>
    public static PhraseBook Load(string templatesDirectory)
    {
        var book = new PhraseBook();
        foreach (var locale in Locales.All)
        {
            book._phrases[(locale, "phrases")] = Read(Path.Combine(templatesDirectory, locale, "phrases"), Dialogs.Understanding.Topics.All);
            book._phrases[(locale, "commands")] = Read(Path.Combine(templatesDirectory, locale, "commands"), CommandNames.All);
        }

        return book;
    }

    private static List<Phrase> Read(string folder, IReadOnlyList<string> names)
    {
        var stray = Directory.Exists(folder)
            ? Directory.EnumerateFiles(folder, "*.txt").FirstOrDefault(file => !names.Contains(Path.GetFileNameWithoutExtension(file)))
            : null;
        if (stray is not null)
            throw new InvalidDataException($"{stray}: expected one of {string.Join(", ", names)}");
        var phrases = new List<Phrase>();
        foreach (var name in names)
        {
            var file = Path.Combine(folder, name + ".txt");
            var lines = File.Exists(file) ? Lines(file) : [];
            if (lines.Count == 0)
                throw new InvalidDataException($"{file}: expected at least one phrase");
            phrases.AddRange(lines.Select(line => new Phrase(name, line)));
        }

        return phrases;
    }

    private static List<string> Lines(string file) =>
        [.. File.ReadLines(file).Select(line => line.Trim()).Where(line => line.Length > 0 && line[0] != '#')];
}
