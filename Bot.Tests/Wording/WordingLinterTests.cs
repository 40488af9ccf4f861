using ServiceBot.Wording;

namespace ServiceBot.Tests.Wording;

/// <summary>Each of the seed's bad examples, put into the shipped wording, stops the start with file, line and row.</summary>
public sealed class WordingLinterTests : IDisposable
{
    private readonly string _directory = Directory.CreateTempSubdirectory("linted").FullName;

    public WordingLinterTests()
    {
        foreach (var file in Directory.EnumerateFiles(ShippedTemplates.Directory, "*.yaml", SearchOption.AllDirectories))
        {
            var copy = Path.Combine(_directory, Path.GetRelativePath(ShippedTemplates.Directory, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }
    }

    public void Dispose() => Directory.Delete(_directory, recursive: true);

    [Fact]
    public void None_of_the_shipped_wording_is_refused() => Assert.NotEmpty(TemplateCatalog.Load(_directory).Keys);

    [Theory]
    [InlineData("zh-Hant/orders.yaml", "no-date", "在 {{ from | day }} 至 {{ to | day }}之間"), InlineData("zh-Hans/orders.yaml", "no-date", "查到了 （订单）"), InlineData("zh-Hant/orders.yaml", "no-date", "好的， 我看看")]
    public void A_space_beside_a_full_width_sign_is_refused(string file, string key, string text)
    {
        var line = Put(file, key, text);
        Assert.Contains(Problems(), problem => problem.StartsWith($"{file}:{line}: ", StringComparison.Ordinal) && problem.Contains("stray space", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("zh-Hant/checkins.yaml", "first", "親，您在忙嗎？", "I-04")]
    [InlineData("zh-Hant/checkins.yaml", "first", "我是小美，您可能在忙。", "I-04")]
    [InlineData("zh-Hant/checkins.yaml", "first", "08號客服為您服務，您可能在忙。", "I-04")]
    [InlineData("zh-Hant/checkins.yaml", "first", "你應該比較忙吧？", "OPS-02")]
    [InlineData("zh-Hant/orders.yaml", "no-date", "3–5天就會送達呢。", "I-11")]
    [InlineData("zh-Hant/orders.yaml", "no-date", "我們會盡快為您安排。", "I-11")]
    [InlineData("zh-Hant/checkins.yaml", "last", "您長時間未回覆，本次會話已結束。您可能在忙，保重，還可以收到我的訊息嗎？", "I-23")]
    [InlineData("zh-Hans/checkins.yaml", "first", "亲，您现在应该比较忙吧？", "I-04")]
    [InlineData("zh-Hans/checkins.yaml", "first", "我是小美，您可能在忙。", "I-04")]
    [InlineData("zh-Hans/checkins.yaml", "first", "08号客服为您服务，您可能在忙。", "I-04")]
    [InlineData("zh-Hans/checkins.yaml", "first", "你应该比较忙吧？", "OPS-02")]
    [InlineData("zh-Hans/orders.yaml", "no-date", "一般 3-5 天送达。", "I-11")]
    [InlineData("en/checkins.yaml", "first", "Dear customer, you're probably busy.", "I-04")]
    [InlineData("en/checkins.yaml", "first", "Agent 08 here. You're probably busy.", "I-04")]
    [InlineData("en/checkins.yaml", "first", "Are u probably busy?", "OPS-02")]
    [InlineData("en/orders.yaml", "no-date", "It will arrive in 3-5 days.", "I-11")]
    [InlineData("en/orders.yaml", "no-date", "It will be there soon.", "I-11")]
    [InlineData("en/checkins.yaml", "last", "This chat was closed due to inactivity.", "I-23")]
    public void A_bad_example_is_refused_where_it_stands(string file, string key, string text, string rule)
    {
        var line = Put(file, key, text);
        Assert.Contains(Problems(), problem => problem.StartsWith($"{file}:{line}: ", StringComparison.Ordinal) && problem.EndsWith($"({rule})", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("zh-Hant/checkins.yaml", "second", "還可以收到我發送的信息嗎？", "'checkins.*' lacks the element 'idle-care' (I-24)")]
    [InlineData("zh-Hans/care.yaml", "check", "就这些了。", "'care.check' lacks the element 'is-it-clear' (I-22)")]
    [InlineData("en/orders.yaml", "stay", "I'm checking.", "'orders.stay' lacks the element 'stay' (I-07)")]
    [InlineData("en/care.yaml", "receipt-pdf-beyond", "It's a PDF.", "'care.receipt-pdf-beyond' lacks the element 'pdf-reader' (I-20)")]
    public void What_a_message_of_its_kind_has_to_say_is_missed(string file, string key, string text, string problem)
    {
        Put(file, key, text);
        Assert.Contains(Problems(), found => found.StartsWith(file, StringComparison.Ordinal) && found.EndsWith(problem, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("zh-Hant", "Where an answer ends, nothing follows."), InlineData("zh-Hans", "一句。"), InlineData("en", "An answer.")]
    public void I00e_An_answer_without_the_step_beyond_and_without_a_reason_is_refused(string locale, string text)
    {
        var line = Put($"{locale}/answers.yaml", "thanks-repair", text);
        Assert.Contains($"{locale}/answers.yaml:{line}: 'answers.thanks-repair' has neither next_step nor none_because (I-00e)", Problems());
    }

    [Fact]
    public async Task I00e_The_step_beyond_is_said_with_the_answer()
    {
        var chat = new Dialogs.Chat();
        await chat.JoinAsync();
        Assert.Contains("把序號或訂單號告訴我，我幫您算。", await chat.SayAsync("換新機保固重新算嗎？"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("zh-Hant"), InlineData("zh-Hans"), InlineData("en")]
    public void OPS04_A_scenario_that_does_not_say_what_it_is_to_feel_like_is_refused(string locale)
    {
        var path = Path.Combine(_directory, locale, "orders.yaml");
        File.WriteAllLines(path, File.ReadAllLines(path).Where(line => !line.StartsWith("experience:", StringComparison.Ordinal)));
        Assert.Contains($"{locale}/orders.yaml:1: 'experience' is missing: say first how the customer should feel", Problems());
    }

    [Theory]
    [InlineData("zh-Hant"), InlineData("zh-Hans"), InlineData("en")]
    public void I10_A_state_of_an_order_without_its_phrase_is_refused(string locale)
    {
        var path = Path.Combine(_directory, locale, "orders.yaml");
        File.WriteAllLines(path, File.ReadAllLines(path).Where(line => !line.StartsWith("  status-in-transit:", StringComparison.Ordinal)));
        Assert.Contains(Problems(), problem => problem.Contains("'orders.status-in-transit'", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("zh-Hant/checkins.yaml"), InlineData("en/checkins.yaml")]
    public void What_is_too_long_for_a_bubble_is_refused(string file)
    {
        var line = Put(file, "first", "您應該比較忙 You're probably busy " + new string('。', 400));
        Assert.Contains(Problems(), problem => problem.StartsWith($"{file}:{line}: 'checkins.first' has ", StringComparison.Ordinal));
    }

    [Fact]
    public void A_pattern_that_cannot_be_read_is_named_with_its_line()
    {
        var path = Path.Combine(_directory, "en", "standard.yaml");
        var lines = File.ReadAllLines(path);
        var at = Array.FindIndex(lines, line => line.StartsWith("  vague-promise:", StringComparison.Ordinal));
        lines[at] = "  vague-promise: '(soon'";
        File.WriteAllLines(path, lines);
        Assert.Contains(Problems(), problem => problem.StartsWith($"en/standard.yaml:{at + 1}: ", StringComparison.Ordinal));
    }

    [Fact]
    public void A_typo_in_a_hole_stops_the_start_with_file_and_line()
    {
        var line = Put("en/orders.yaml", "latest-date", "It will arrive by {{ dat | day }} at the latest.");
        Assert.Contains(Problems(), problem => problem.StartsWith("en/orders.yaml:", StringComparison.Ordinal) && problem.Contains("'dat'", StringComparison.Ordinal));
        Assert.True(line > 0);
    }

    private IReadOnlyList<string> Problems() => Assert.Throws<WordingException>(() => TemplateCatalog.Load(_directory)).Problems;

    /// <returns>The line on which the text now stands.</returns>
    private int Put(string file, string key, string text)
    {
        var path = Path.Combine(_directory, file);
        var lines = File.ReadAllLines(path).ToList();
        var at = lines.FindIndex(line => line.StartsWith($"  {key}:", StringComparison.Ordinal));
        var end = lines.FindIndex(at + 1, line => line.StartsWith("  ", StringComparison.Ordinal) && !line.StartsWith("   ", StringComparison.Ordinal));
        lines.RemoveRange(at, (end < 0 ? lines.Count : end) - at);
        lines.Insert(at, $"  {key}: {{ text: \"{text}\" }}");
        File.WriteAllLines(path, lines);
        return at + 1;
    }
}
