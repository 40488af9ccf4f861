using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;

namespace ServiceBot.Tests.Wording;

public sealed partial class KeysInCodeTests
{
    [Fact]
    public void Every_message_that_the_dialogs_name_exists()
    {
        var scenarios = ShippedTemplates.Catalog.Keys.Select(key => key.Split('.')[0]).ToHashSet();
        var named = Sources().SelectMany(file => Key().Matches(File.ReadAllText(file)).Select(match => (file, key: match.Groups["key"].Value)))
            .Where(found => scenarios.Contains(found.key.Split('.')[0]) && !found.key.EndsWith(".jsonl", StringComparison.Ordinal) && !found.key.EndsWith(".yaml", StringComparison.Ordinal));
        Assert.DoesNotContain(named, found => !ShippedTemplates.Catalog.Keys.Contains(found.key));
    }

    // Wording that nobody says is wording that nobody keeps right.
    [Fact]
    public void Every_message_is_said_somewhere()
    {
        var code = string.Concat(Sources().Select(File.ReadAllText));
        var composed = new[] { "topics.", "care.", "outside.", "practices.", "markets.", "documents.", "knowledge.", "tips." };
        Assert.DoesNotContain(
            ShippedTemplates.Catalog.Keys.Where(key => !composed.Any(prefix => key.StartsWith(prefix, StringComparison.Ordinal))),
            key => !code.Contains($"\"{key}\"", StringComparison.Ordinal));
    }

    private static IEnumerable<string> Sources([CallerFilePath] string here = "")
    {
        var root = Path.Combine(Path.GetDirectoryName(here)!, "..", "..");
        return Directory.EnumerateFiles(Path.Combine(root, "dialogs"), "*.cs", SearchOption.AllDirectories)
            .Concat(Directory.EnumerateFiles(Path.Combine(root, "Bot"), "*.cs", SearchOption.AllDirectories))
            .Where(file => !file.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal));
    }

    [GeneratedRegex("\"(?<key>[a-z]+\\.[a-z_-]+)\"")]
    private static partial Regex Key();
}
