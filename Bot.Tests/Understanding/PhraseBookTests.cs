using ServiceBot.Dialogs.Understanding;
using ServiceBot.Dialogs.Wording;
using ServiceBot.Understanding;

namespace ServiceBot.Tests.Understanding;

public sealed class PhraseBookTests
{
    [Theory]
    [InlineData("zh-Hant")]
    [InlineData("zh-Hans")]
    [InlineData("en")]
    public void Every_topic_has_phrases_and_none_is_written_twice_for_two_topics(string locale)
    {
        var phrases = PhraseBook.Load(TrainedDesk.Templates).Topics(locale);
        Assert.All(Topics.All, topic => Assert.True(phrases.Count(phrase => phrase.Name == topic) >= 150, topic));
        Assert.Empty(phrases.GroupBy(phrase => phrase.Text.ToLowerInvariant()).Where(group => group.Count() > 1).Select(group => group.Key));
    }

    [Fact]
    public void Traditional_phrases_have_no_Simplified_characters_and_the_other_way_round()
    {
        var book = PhraseBook.Load(TrainedDesk.Templates);
        Assert.DoesNotContain(book.Topics(Locales.TraditionalChinese), phrase => phrase.Text.Any(ChineseScript.IsSimplifiedOnly));
        Assert.DoesNotContain(book.Topics(Locales.SimplifiedChinese), phrase => phrase.Text.Any(ChineseScript.IsTraditionalOnly));
    }

    [Fact]
    public void A_missing_or_a_stray_file_is_named()
    {
        using var folder = new CopiedTemplates();
        File.Move(folder.Phrases("en", "invoice"), folder.Phrases("en", "invoices"));
        Assert.Contains("invoices.txt", Assert.Throws<InvalidDataException>(() => PhraseBook.Load(folder.Root)).Message, StringComparison.Ordinal);
        File.Delete(folder.Phrases("en", "invoices"));
        Assert.Contains("invoice.txt", Assert.Throws<InvalidDataException>(() => PhraseBook.Load(folder.Root)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Comments_and_empty_lines_are_no_phrases()
    {
        using var folder = new CopiedTemplates();
        File.WriteAllText(folder.Phrases("en", "invoice"), "# a comment\n\n  the bill  \r\n");
        var phrases = PhraseBook.Load(folder.Root).Topics("en").Where(phrase => phrase.Name == Topics.Invoice);
        Assert.Equal(["the bill"], phrases.Select(phrase => phrase.Text));
    }

    private sealed class CopiedTemplates : IDisposable
    {
        public string Root { get; } = Directory.CreateTempSubdirectory("templates").FullName;

        public CopiedTemplates()
        {
            foreach (var file in Directory.EnumerateFiles(TrainedDesk.Templates, "*.txt", SearchOption.AllDirectories))
            {
                var copy = Path.Combine(Root, Path.GetRelativePath(TrainedDesk.Templates, file));
                Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
                File.Copy(file, copy);
            }
        }

        public string Phrases(string locale, string topic) => Path.Combine(Root, locale, "phrases", topic + ".txt");

        public void Dispose() => Directory.Delete(Root, recursive: true);
    }
}
