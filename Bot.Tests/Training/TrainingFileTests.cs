using ServiceBot.Dialogs.Wording;
using ServiceBot.Tests.Wording;
using ServiceBot.Training;
using ServiceBot.Wording;

namespace ServiceBot.Tests.Training;

public sealed class TrainingFileTests : IDisposable
{
    private static readonly string[] Good =
    [
        "scenarios:",
        "  late:",
        "    title: Late",
        "    customer: Ms Lin",
        "    briefing: [It is late]",
        "    steps:",
        "      - - say: Where is it?",
        "      - - heard: [day]",
        "          say: Fine",
        "        - say: Bye",
    ];

    private readonly string _directory = Directory.CreateTempSubdirectory("training").FullName;

    public TrainingFileTests()
    {
        foreach (var locale in Locales.All)
        {
            Directory.CreateDirectory(Path.Combine(_directory, locale));
            Write(locale, Good);
        }
    }

    public void Dispose() => Directory.Delete(_directory, recursive: true);

    [Fact]
    public void A_whole_file_is_read() => Assert.Equal("Where is it?", TrainingFile.Load(_directory).Find("en", "late")!.Opening);

    [Theory]
    [InlineData(1, "scenario:", "en/training.yaml:1: unknown entry 'scenario'")]
    [InlineData(2, "  Late One:", "en/training.yaml:2: 'Late One' is no key of small letters, such as two-parcels")]
    [InlineData(3, "    tittle: Late", "en/training.yaml:3: unknown entry 'tittle'")]
    [InlineData(3, "    title: []", "en/training.yaml:3: 'title' is no text")]
    [InlineData(4, "", "en/training.yaml:2: 'late' needs title, customer, briefing and at least two steps")]
    [InlineData(5, "    briefing: It is late", "en/training.yaml:5: 'briefing' is no list")]
    [InlineData(5, "    briefing: [[It]]", "en/training.yaml:5: 'briefing' is a list of texts")]
    [InlineData(7, "      - say: Where is it?", "en/training.yaml:7: a step of 'late' is a list of what the customer may say")]
    [InlineData(7, "      - - { heard: [x], say: Where is it? }", "en/training.yaml:7: the last alternative of a step of 'late', and only that, has no 'heard'")]
    [InlineData(8, "      - - where: [day]", "en/training.yaml:8: unknown entry 'where'")]
    [InlineData(8, "      - - heard: [", "en/training.yaml:8: ")]
    [InlineData(10, "        - heard: [night]", "en/training.yaml:10: 'say' is missing")]
    [InlineData(10, "        - { say: Bye, silent: 4 }", "en/training.yaml:10: who says something is not silent")]
    [InlineData(10, "        - silent: soon", "en/training.yaml:10: 'silent' is a number of minutes from 1 to 60")]
    [InlineData(10, "        - silent: 0", "en/training.yaml:10: 'silent' is a number of minutes from 1 to 60")]
    [InlineData(7, "      - - silent: 4", "en/training.yaml:7: 'late' begins with one line that is said: nothing has been heard yet")]
    [InlineData(10, "        - Bye", "en/training.yaml:10: 'say' is expected, and 'heard' where it depends on that")]
    public void What_is_broken_is_named_with_file_and_line(int line, string instead, string problem)
    {
        string[] lines = [.. Good];
        lines[line - 1] = instead;
        Write("en", lines);

        Assert.Contains(Problems(), named => named.StartsWith(problem, StringComparison.Ordinal));
    }

    [Fact]
    public void Nothing_has_been_heard_before_the_first_line()
    {
        Write("en", [.. Good[..6], "      - - { heard: [x], say: Hi }", "        - say: Where is it?", .. Good[7..]]);
        Assert.Contains("en/training.yaml:7: 'late' begins with one line that is said: nothing has been heard yet", Problems());
    }

    [Fact]
    public void A_language_without_its_customers_is_named()
    {
        File.Delete(Path.Combine(_directory, "zh-Hans", "training.yaml"));
        Assert.Equal(["zh-Hans/training.yaml:1: the file is missing"], Problems());
    }

    [Fact]
    public void A_scenario_that_a_language_lacks_is_named()
    {
        Write("en", [Good[0], "  other:", .. Good[2..]]);
        Assert.Equal(["en/training.yaml:1: the scenarios are other (zh-Hant has late)"], Problems());
    }

    [Fact]
    public void A_script_of_other_steps_is_named_at_its_scenario()
    {
        Write("en", [.. Good, "      - - say: Bye again"]);
        Assert.Equal(["en/training.yaml:2: 'late' has steps of 1, 2, 1 alternatives (zh-Hant has 1, 2)"], Problems());
    }

    [Fact]
    public void The_host_does_not_start_with_a_broken_file()
    {
        foreach (var path in Directory.EnumerateFiles(ShippedTemplates.Directory, "*", SearchOption.AllDirectories))
        {
            var copy = Path.Combine(_directory, Path.GetRelativePath(ShippedTemplates.Directory, path));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(path, copy, overwrite: true);
        }

        Write("zh-Hant", "scenarios: nothing");

        Assert.Equal(["zh-Hant/training.yaml:1: 'scenarios' is missing"], Assert.Throws<WordingException>(() => WordingTables.Load(_directory)).Problems);
    }

    private IReadOnlyList<string> Problems() => Assert.Throws<WordingException>(() => TrainingFile.Load(_directory)).Problems;

    private void Write(string locale, params string[] lines) => File.WriteAllLines(Path.Combine(_directory, locale, "training.yaml"), lines);
}
