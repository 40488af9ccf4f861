using ServiceBot.Wording;

namespace ServiceBot.Tests.Wording;

public sealed class BrokenWordingTests : IDisposable
{
    private readonly string _directory = Directory.CreateTempSubdirectory("wording").FullName;

    public BrokenWordingTests()
    {
        foreach (var locale in new[] { "zh-Hant", "zh-Hans", "en" })
        {
            Directory.CreateDirectory(Path.Combine(_directory, locale));
            foreach (var file in new[] { "calendar.yaml", "standard.yaml" })
                File.Copy(Path.Combine(ShippedTemplates.Directory, locale, file), Path.Combine(_directory, locale, file));
            Write(locale, "greeting", "experience: calm", "messages:", "  hi:", "    text: Hello {{ name }}", "    buttons: [One, Two]");
        }
    }

    public void Dispose() => Directory.Delete(_directory, recursive: true);

    [Fact]
    public void Complete_wording_is_accepted() => Assert.Equal(["greeting.hi"], TemplateCatalog.Load(_directory).Keys);

    [Fact]
    public void A_message_that_a_language_lacks_is_named_where_the_other_has_it() =>
        Assert.Equal(["zh-Hant/greeting.yaml:5: 'greeting.bye' is missing in en", "zh-Hant/greeting.yaml:5: 'greeting.bye' is missing in zh-Hans"],
            ProblemsOf("zh-Hant", "experience: calm", "messages:", "  hi:", "    { text: 'Hello {{ name }}', buttons: [One, Two] }", "  bye: { text: Bye }").Order());

    [Fact]
    public void A_file_that_a_language_lacks_is_named()
    {
        File.Delete(Path.Combine(_directory, "en", "greeting.yaml"));
        Assert.Contains("en/greeting.yaml:1: the file is missing (zh-Hant has it)", Problems());
    }

    [Fact]
    public void Another_hole_is_named_with_its_line() =>
        Assert.Equal(["en/greeting.yaml:3: 'greeting.hi' does not use 'name' (zh-Hant does)", "en/greeting.yaml:3: 'greeting.hi' uses 'agent' (zh-Hant does not)"],
            ProblemsOf("en", "experience: calm", "messages:", "  hi:", "    text: Hello {{ agent }}", "    buttons: [One, Two]"));

    [Fact]
    public void Another_number_of_buttons_is_named() =>
        Assert.Equal(["en/greeting.yaml:3: 'greeting.hi' has 1 buttons (zh-Hant has 2)"],
            ProblemsOf("en", "experience: calm", "messages:", "  hi:", "    text: Hello {{ name }}", "    buttons: [One]"));

    [Theory]
    [InlineData("Hello {{ name | shout }}", "unknown filter 'shout'")]
    [InlineData("Hello {{ name }}{% assign x = 1 %}", "unknown tag 'assign'")]
    public void What_Liquid_would_pass_over_in_silence_is_named(string text, string problem) =>
        Assert.Contains($"en/greeting.yaml:4: {problem}", ProblemsOf("en", "experience: calm", "messages:", "  hi:", $"    text: \"{text}\"", "    buttons: [One, Two]"));

    [Fact]
    public void A_hole_that_is_not_closed_is_named_with_its_line() =>
        Assert.Contains(ProblemsOf("en", "experience: calm", "messages:", "  hi:", "    text: 'Hello {{ name }} {{ name'", "    buttons: [One, Two]"),
            problem => problem.StartsWith("en/greeting.yaml:4: ", StringComparison.Ordinal));

    [Fact]
    public void A_button_that_stands_twice_is_named() =>
        Assert.Contains("en/greeting.yaml:5: 'hi' has the button 'One' twice",
            ProblemsOf("en", "experience: calm", "messages:", "  hi:", "    text: Hello {{ name }}", "    buttons: [One, One]"));

    [Fact]
    public void A_scenario_without_its_intended_experience_is_refused() =>
        Assert.Contains("en/greeting.yaml:1: 'experience' is missing: say first how the customer should feel",
            ProblemsOf("en", "messages:", "  hi:", "    text: Hello {{ name }}", "    buttons: [One, Two]"));

    [Fact]
    public void A_mistyped_entry_is_named() =>
        Assert.Contains("en/greeting.yaml:4: unknown entry 'tekst'",
            ProblemsOf("en", "experience: calm", "messages:", "  hi:", "    tekst: Hello {{ name }}", "    buttons: [One, Two]"));

    [Fact]
    public void Broken_yaml_is_named_with_its_line() =>
        Assert.Contains(ProblemsOf("en", "experience: calm", "messages:", "  hello: [", "    text"), problem => problem.StartsWith("en/greeting.yaml:", StringComparison.Ordinal));

    private IReadOnlyList<string> ProblemsOf(string locale, params string[] lines)
    {
        Write(locale, "greeting", lines);
        return Problems();
    }

    private IReadOnlyList<string> Problems() => Assert.Throws<WordingException>(() => TemplateCatalog.Load(_directory)).Problems;

    private void Write(string locale, string scenario, params string[] lines) =>
        File.WriteAllLines(Path.Combine(_directory, locale, scenario + ".yaml"), lines);
}
