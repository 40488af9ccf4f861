using ServiceBot.Understanding;

namespace ServiceBot.Tests.Understanding;

public sealed class UnderstandingCommandTests(TrainedDesk desk) : IClassFixture<TrainedDesk>, IDisposable
{
    private readonly string _file = Path.GetTempFileName();
    private readonly StringWriter _output = new();

    [Fact]
    public void Understand_shows_language_topic_and_what_is_named()
    {
        var exit = new UnderstandCommand(desk.Understanding, desk.Commands, desk.Places, TimeProvider.System).Run("我的 iPhone 15 螢幕裂了,訂單 W100027", _output);
        Assert.Equal(0, exit);
        Assert.Contains("zh-Hant", _output.ToString(), StringComparison.Ordinal);
        Assert.Contains("repair_request", _output.ToString(), StringComparison.Ordinal);
        Assert.Contains("W100027", _output.ToString(), StringComparison.Ordinal);
        Assert.Contains("broken_screen", _output.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Understand_shows_a_command()
    {
        new UnderstandCommand(desk.Understanding, desk.Commands, desk.Places, TimeProvider.System).Run("可以說英文嗎", _output);
        Assert.Contains("SwitchLanguage en", _output.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Evaluate_counts_an_alternative_as_right()
    {
        File.WriteAllLines(_file,
        [
            """{"text":"where is my parcel","locale":"en","intent":"order_status","alt":["tracking"]}""",
            """{"text":"thanks","locale":"en","intent":"thanks"}""",
            """{"text":"thanks a lot","locale":"en","intent":"complaint","alt":[]}""",
            "",
            """{"text":"今天天氣怎麼樣","locale":"zh-TW","intent":"out_of_scope","alt":null}""",
        ]);
        Assert.Equal(0, new EvaluateCommand(desk.Understanding).Run(_file, _output));
        var report = _output.ToString();
        Assert.Contains("lines                 4", report, StringComparison.Ordinal);
        Assert.Matches("accuracy +75.0", report);
        Assert.Matches("out of scope, recall +100.0", report);
        Assert.Contains("thanks instead of complaint: thanks a lot", report, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{", "")]
    [InlineData("[]", "object")]
    [InlineData("""{"locale":"en","intent":"thanks"}""", "text")]
    [InlineData("""{"text":"x","locale":"fr","intent":"thanks"}""", "locale")]
    [InlineData("""{"text":"x","locale":"en","intent":"nonsense"}""", "nonsense")]
    [InlineData("""{"text":"x","locale":"en","intent":"thanks","alt":["nonsense"]}""", "alt")]
    [InlineData("""{"text":"x","locale":"en","intent":"thanks","alt":"thanks"}""", "alt")]
    public void Evaluate_names_a_bad_line_by_file_and_number(string bad, string what)
    {
        File.WriteAllLines(_file, ["""{"text":"thanks","locale":"en","intent":"thanks"}""", bad]);
        Assert.Equal(1, new EvaluateCommand(desk.Understanding).Run(_file, _output));
        Assert.Contains($"{_file}:2: ", _output.ToString(), StringComparison.Ordinal);
        Assert.Contains(what, _output.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("accuracy", _output.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Evaluate_says_that_a_file_is_missing_or_empty()
    {
        Assert.Equal(1, new EvaluateCommand(desk.Understanding).Run(_file + ".none", _output));
        Assert.Equal(1, new EvaluateCommand(desk.Understanding).Run(_file, _output));
        Assert.Contains("no such file", _output.ToString(), StringComparison.Ordinal);
        Assert.Contains("no lines", _output.ToString(), StringComparison.Ordinal);
    }

    public void Dispose()
    {
        File.Delete(_file);
        _output.Dispose();
    }
}
