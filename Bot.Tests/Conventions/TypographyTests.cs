using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;

namespace ServiceBot.Tests.Conventions;

public sealed partial class TypographyTests
{
    /// <summary>What customers read in Chinese outside the templates, whose own linter looks after them.</summary>
    private static readonly string[] Pages = ["Bot/wwwroot/index.html", "Bot/wwwroot/i18n/zh-Hant.json", "Bot/wwwroot/i18n/zh-Hans.json", "Bot/Demo/customers.json"];

    [Fact]
    public void Chinese_sentences_have_full_width_punctuation()
    {
        var wrong = Pages.SelectMany(page => File.ReadLines(Path.Combine(Root, page))
            .Select((line, index) => (Place: $"{page}, line {index + 1}", Line: line))
            .Where(found => HalfWidth().IsMatch(found.Line)));

        Assert.Empty(wrong);
    }

    private static string Root { get; } = Path.GetFullPath(Path.Combine(Path.GetDirectoryName(Here())!, "..", ".."));

    private static string Here([CallerFilePath] string path = "") => path;

    [GeneratedRegex("""[\u4e00-\u9fff][,;?!:]""", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex HalfWidth();
}
