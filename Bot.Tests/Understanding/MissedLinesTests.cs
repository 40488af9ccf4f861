using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using ServiceBot.Storage;
using ServiceBot.Tests.Conversations;
using ServiceBot.Tests.Hosting;
using ServiceBot.Understanding;

namespace ServiceBot.Tests.Understanding;

/// <summary>OPS-05: what is not understood waits for staff with count, channel and example, and goes from there into the phrases.</summary>
public sealed class MissedLinesTests : IDisposable
{
    private const string Riddle = "the frog jumps into the pond at dusk";

    private readonly DeskHost _desk = new();
    private readonly StringWriter _output = new();
    private readonly string _templates = Directory.CreateTempSubdirectory("phrases-").FullName;

    public MissedLinesTests()
    {
        foreach (var file in Directory.EnumerateFiles(TrainedDesk.Templates, "*.txt", SearchOption.AllDirectories))
        {
            var copy = Path.Combine(_templates, Path.GetRelativePath(TrainedDesk.Templates, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }
    }

    [Fact]
    public async Task The_same_wording_counts_as_one_whatever_its_case_signs_and_numbers()
    {
        await SayAsync("one", Riddle, "thanks", "The FROG jumps, into the pond at dusk!!");
        await SayAsync("two", Riddle + " 42");
        var line = Assert.Single(await LinesAsync());
        Assert.Equal((3, "directline", "en", "open", Riddle), (line.Count, line.Channel, line.Locale, line.State, line.Example));
    }

    [Fact]
    public async Task What_is_understood_is_not_queued()
    {
        await SayAsync("one", "where is my order?");
        Assert.Empty(await LinesAsync());
    }

    [Fact]
    public void An_example_has_no_name_address_phone_or_serial_number_in_it()
    {
        var text = MissedLine.Of($"My name is Emma Clarke, {Riddle}, says emma@example.com, 0912-345-678, C02XL0GTJGH5", "en")!.Example;
        Assert.DoesNotContain("Clarke", text, StringComparison.Ordinal);
        Assert.DoesNotContain("emma@", text, StringComparison.Ordinal);
        Assert.DoesNotContain("345", text, StringComparison.Ordinal);
        Assert.DoesNotContain("XL0GTJ", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_learned_line_is_a_phrase_of_its_topic_and_no_longer_waits()
    {
        await SayAsync("one", Riddle);
        var id = (await LinesAsync())[0].Key[..8];
        Assert.Equal(0, await Command().ListAsync(10, _output, CancellationToken.None));
        Assert.Contains(id, _output.ToString(), StringComparison.Ordinal);
        Assert.Equal(0, await Command().LearnAsync(id, "device_tip", null, _output, CancellationToken.None));
        Assert.Equal(Riddle, File.ReadLines(Path.Combine(_templates, "en", "phrases", "device_tip.txt")).Last());
        Assert.Equal("learned", Assert.Single(await LinesAsync()).State);
        Assert.Equal(1, await Command().LearnAsync(id, "device_tip", null, _output, CancellationToken.None));
    }

    [Fact]
    public async Task A_line_missed_again_after_it_was_learned_is_open_again_and_a_dismissed_one_is_not()
    {
        await SayAsync("one", Riddle);
        var id = (await LinesAsync())[0].Key[..8];
        await Command().LearnAsync(id, "device_tip", null, _output, CancellationToken.None);
        await SayAsync("two", Riddle);
        Assert.Equal("open", Assert.Single(await LinesAsync()).State);
        Assert.Equal(0, await Command().DismissAsync(id, _output, CancellationToken.None));
        await SayAsync("three", Riddle);
        var line = Assert.Single(await LinesAsync());
        Assert.Equal((3, "dismissed"), (line.Count, line.State));
    }

    [Theory]
    [InlineData("nonsense", null, "no topic")]
    [InlineData("device_tip", "#", "is no phrase")]
    [InlineData("device_tip", "Thanks", "stands under")]
    public async Task What_cannot_be_learned_is_said_and_nothing_is_written(string topic, string? wording, string reason)
    {
        await SayAsync("one", Riddle);
        var file = Path.Combine(_templates, "en", "phrases", "device_tip.txt");
        var before = await File.ReadAllTextAsync(file);
        Assert.Equal(1, await Command().LearnAsync((await LinesAsync())[0].Key, topic, wording, _output, CancellationToken.None));
        Assert.Contains(reason, _output.ToString(), StringComparison.Ordinal);
        Assert.Equal(before, await File.ReadAllTextAsync(file));
        Assert.Equal("open", Assert.Single(await LinesAsync()).State);
    }

    public void Dispose()
    {
        _desk.Dispose();
        _output.Dispose();
        Directory.Delete(_templates, recursive: true);
    }

    private MissedLinesCommand Command() => new(new MissedLineQueue(
        _desk.Services.GetRequiredService<IDbContextFactory<ServiceBotDb>>(), _desk.Services.GetRequiredService<IDatabaseWriter>(), new PhraseFiles(_templates, _templates)));

    private async Task SayAsync(string conversation, params string[] texts)
    {
        var customer = new PipelineClient(_desk, conversation, Script.Of("en"));
        foreach (var text in texts)
            await customer.SayAsync(text);
    }

    private async Task<List<MissedLineRow>> LinesAsync()
    {
        await using var db = await _desk.Services.GetRequiredService<IDbContextFactory<ServiceBotDb>>().CreateDbContextAsync();
        return await db.Set<MissedLineRow>().AsNoTracking().ToListAsync();
    }
}
