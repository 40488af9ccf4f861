using ServiceBot.Commands;

namespace ServiceBot.Tests.Understanding;

/// <summary>OPS-05: notes of the hotline, as CSV, are counted with what the chat did not understand.</summary>
public sealed class NotesTests : IDisposable
{
    private const string Riddle = "the frog jumps into the pond at dusk";

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("servicebot-");

    [Fact]
    public async Task Notes_that_the_desk_does_not_understand_wait_in_the_queue_by_their_channel_and_the_same_file_adds_nothing()
    {
        var file = Write("text,channel,at", "\"the frog jumps, into the pond at dusk 0912345678\",,2026-11-02", $"{Riddle},,", $"{Riddle},,", $"{Riddle},reviews,2026-11-03", "where is my order?,,");

        Assert.Equal((0, "notes: 4 new in the queue, 1 understood, 0 known already.\n", ""), await Run("import", "notes", file));
        Assert.Equal((0, "notes: 0 new in the queue, 0 understood, 5 known already.\n", ""), await Run("import", "notes", file));

        var queue = (await Run("understand", "queue")).Output;
        Assert.Contains("hotline 3, reviews 1", queue, StringComparison.Ordinal);
        Assert.DoesNotContain("0912345678", queue, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_with_more_lines_adds_only_those()
    {
        await Run("import", "notes", Write("text", Riddle));

        Assert.Equal((0, "notes: 1 new in the queue, 0 understood, 1 known already.\n", ""), await Run("import", "notes", Write("text", Riddle, Riddle), "--channel", "hotline"));
    }

    [Fact]
    public async Task What_nobody_may_keep_is_not_in_the_queue()
    {
        await Run("import", "notes", Write("text", $"{Riddle} 4111 1111 1111 1111"));

        Assert.DoesNotContain("1111", (await Run("understand", "queue")).Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("words\nx", "notes.csv, line 1: expected a first line that names the columns, text among them")]
    [InlineData("text,at\nthe frog,yesterday", "notes.csv, line 2, at: expected an ISO 8601 date")]
    [InlineData("text,locale\nthe frog,xx", "notes.csv, line 2, locale: expected one of zh-Hant, zh-Hans, en")]
    [InlineData("text,at\nthe frog", "notes.csv, line 2: expected 2 fields")]
    [InlineData("text,at\n,2026-11-02", "notes.csv, line 2, text: expected 1 to 1000 characters")]
    [InlineData("text\n\"the frog", "notes.csv, line 2: expected fields in quotation marks that end, with a quotation mark inside written twice")]
    public async Task A_bad_line_is_named_and_nothing_is_written(string content, string fault)
    {
        var (code, output, error) = await Run("import", "notes", Write(content.Split('\n')));

        Assert.Equal((1, fault + "\n"), (code, error));
        Assert.Equal("1 line is bad: nothing was imported.\n", output);
        Assert.Contains("Nothing waits", (await Run("understand", "queue")).Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Good_lines_beside_a_bad_one_are_taken_where_that_is_asked_for()
    {
        var (code, output, _) = await Run("import", "notes", Write("text,at", $"{Riddle},", "the frog,yesterday"), "--skip-bad");

        Assert.Equal((0, "notes: 1 new in the queue, 0 understood, 0 known already. 1 line is bad and left out.\n"), (code, output));
    }

    public void Dispose() => _folder.Delete(recursive: true);

    private string Write(params string[] lines)
    {
        var file = Path.Combine(_folder.FullName, "notes.csv");
        File.WriteAllLines(file, lines);
        return file;
    }

    private async Task<(int Code, string Output, string Error)> Run(params string[] args)
    {
        using StringWriter output = new() { NewLine = "\n" }, error = new() { NewLine = "\n" };
        var settings = new Dictionary<string, string?>
        {
            ["ConnectionStrings:ServiceBot"] = $"Data Source={Path.Combine(_folder.FullName, "desk.db")};Pooling=False",
            ["Understanding:Cache"] = TestModels.Directory,
        };
        var code = await CommandLine.RunAsync(args, new CommandConsole(output, error), settings);
        return (code, output.ToString(), error.ToString());
    }
}
