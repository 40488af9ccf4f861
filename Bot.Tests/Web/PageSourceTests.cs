using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace ServiceBot.Tests.Web;

public sealed partial class PageSourceTests
{
    private static readonly string Root = Path.GetFullPath(Path.Combine(Here(), "../../Bot"));
    private static readonly string Pages = Path.Combine(Root, "wwwroot");

    [Theory]
    [InlineData("zh-Hans")]
    [InlineData("en")]
    public void Every_language_says_the_same_things_with_the_same_holes(string locale)
    {
        var original = Strings("zh-Hant");
        var translation = Strings(locale);

        Assert.Equal(original.Keys.Order(), translation.Keys.Order());
        Assert.All(original, pair => Assert.Equal(Holes(pair.Value), Holes(translation[pair.Key])));
        Assert.All(translation, pair => Assert.False(string.IsNullOrWhiteSpace(pair.Value)));
    }

    [Fact]
    public void Every_string_that_a_page_or_a_script_names_exists_and_none_is_left_over()
    {
        var sources = Directory.EnumerateFiles(Pages, "*.*", SearchOption.AllDirectories)
            .Where(file => Path.GetExtension(file) is ".html" or ".js" && !file.Contains("/lib/", StringComparison.Ordinal))
            .Select(File.ReadAllText)
            .ToList();
        var known = Strings("zh-Hant");

        var named = sources.SelectMany(source => Named().Matches(source)).Select(match => match.Groups["key"].Value).ToHashSet();

        Assert.Empty(named.Except(known.Keys));
        Assert.All(known.Keys, key => Assert.Contains(sources, source => source.Contains(key, StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("index.html")]
    [InlineData("chat.html")]
    public void A_page_has_no_script_or_style_of_its_own_and_loads_nothing_from_elsewhere(string page)
    {
        var html = File.ReadAllText(Path.Combine(Pages, page));

        Assert.DoesNotMatch(@"<script(?![^>]*\ssrc=)", html);
        Assert.DoesNotMatch(@"\son\w+=|\sstyle=|<style", html);
        Assert.DoesNotMatch("""(src|href)="(https?:)?//""", html);
    }

    [Fact]
    public void The_web_chat_is_pinned_with_its_integrity_and_no_registry_is_recorded()
    {
        using var wanted = JsonDocument.Parse(File.ReadAllText(Path.Combine(Root, "package.json")));
        using var locked = JsonDocument.Parse(File.ReadAllText(Path.Combine(Root, "package-lock.json")));
        var packages = locked.RootElement.GetProperty("packages").EnumerateObject().Where(package => package.Name.Length > 0);

        Assert.All(packages, package =>
        {
            Assert.StartsWith("sha512-", package.Value.GetProperty("integrity").GetString(), StringComparison.Ordinal);
            Assert.False(package.Value.TryGetProperty("resolved", out _));
            var name = package.Name["node_modules/".Length..];
            Assert.Equal(wanted.RootElement.GetProperty("dependencies").GetProperty(name).GetString(), package.Value.GetProperty("version").GetString());
        });
    }

    private static Dictionary<string, string> Strings(string locale) =>
        JsonSerializer.Deserialize<Dictionary<string, string>>(File.ReadAllText(Path.Combine(Pages, "i18n", $"{locale}.json")))!;

    private static IEnumerable<string> Holes(string text) => Hole().Matches(text).Select(match => match.Value).Order();

    private static string Here([CallerFilePath] string path = "") => Path.GetDirectoryName(path)!;

    [GeneratedRegex("""(?:data-i18n="|data-ask="|data-i18n-attr="[\w-]+:|say\('|#notice\(')(?<key>[\w.]+)""")]
    private static partial Regex Named();

    [GeneratedRegex(@"\{\w+\}")]
    private static partial Regex Hole();
}
