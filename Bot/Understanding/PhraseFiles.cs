namespace ServiceBot.Understanding;

/// <summary>
/// Where new phrases are written: the templates beside the program, and those of the source tree that the command runs in, from which the
/// next build takes its own.
/// </summary>
internal sealed class PhraseFiles(string templatesDirectory, string workingDirectory)
{
    /// <returns>Null, or why the phrase cannot be added; then nothing is written.</returns>
    public string? Add(string locale, string topic, string phrase)
    {
        if (phrase.Count(char.IsLetter) < 2 || phrase[0] == '#' || phrase.Any(char.IsControl))
            return $"\"{phrase}\" is no phrase: expected a line of at least two letters";
        if (PhraseBook.Load(templatesDirectory).Topics(locale).FirstOrDefault(known => string.Equals(known.Text, phrase, StringComparison.OrdinalIgnoreCase)) is { } same)
            return $"\"{phrase}\" stands under {same.Name} already";
        try
        {
            foreach (var file in Files(locale, topic))
            {
                var ends = File.ReadAllText(file) is { Length: > 0 } text && text[^1] != '\n';
                File.AppendAllText(file, (ends ? "\n" : "") + phrase + "\n");
            }
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            return $"templates/{locale}/phrases/{topic}.txt cannot be written by this process; learn it where the templates are kept";
        }

        return null;
    }

    private IEnumerable<string> Files(string locale, string topic) =>
        new[] { templatesDirectory, Path.Combine(workingDirectory, "templates") }.Select(Path.GetFullPath).Distinct(StringComparer.Ordinal)
            .Select(folder => Path.Combine(folder, locale, "phrases", topic + ".txt")).Where(File.Exists);
}
