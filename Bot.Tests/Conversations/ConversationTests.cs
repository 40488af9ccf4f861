using System.Runtime.CompilerServices;
using Microsoft.Extensions.DependencyInjection;
using ServiceBot.Dialogs.Scoring;
using ServiceBot.Staff.Transcripts;
using ServiceBot.Tests.Hosting;
using ServiceBot.Turns;

namespace ServiceBot.Tests.Conversations;

/// <summary>
/// Every chat under Conversations/ is replayed and has to go exactly as it is written.
/// After a wanted change of wording, SERVICEBOT_REWRITE_CHATS=1 ./test writes the files anew: read the difference.
/// </summary>
public class ConversationTests
{
    private static readonly bool Rewrite = Environment.GetEnvironmentVariable("SERVICEBOT_REWRITE_CHATS") == "1";

    public static TheoryData<string> Chats() => [.. Files().Select(file => Path.GetRelativePath(Folder(), file))];

    internal static IEnumerable<string> Files() => Directory.GetFiles(Folder(), "*.chat", SearchOption.AllDirectories).Order(StringComparer.Ordinal);

    [Theory]
    [MemberData(nameof(Chats))]
    public Task A_chat_goes_through_the_pipeline_as_written(string chat) =>
        ReplayAsync(chat, (desk, script) => new PipelineClient(desk, "chat-" + Path.GetFileNameWithoutExtension(chat), script));

    /// <summary>The same files through tokens, posts and polls; personas and random ids differ there, so names are not compared.</summary>
    [Theory]
    [MemberData(nameof(Chats))]
    public Task A_chat_goes_over_http_as_written(string chat) =>
        ReplayAsync(chat, (desk, script) => new DirectLineClient(desk, script), overHttp: true);

    private static async Task ReplayAsync(string chat, Func<DeskHost, Script, ICustomerClient> client, bool overHttp = false)
    {
        var script = Script.Read(Path.Combine(Folder(), chat));
        using var desk = new DeskHost(script.Starts, Settings(script));
        var lines = await new Player(desk, client(desk, script)).PlayAsync(script);
        var played = script.With(lines);
        if (Rewrite && !overHttp)
            await File.WriteAllTextAsync(script.Path, played);
        var written = await File.ReadAllTextAsync(script.Path);
        Assert.Equal(overHttp ? OneAgent(written) : written, overHttp ? OneAgent(played) : played);
        if (!overHttp)
            await ScoreAsync(desk, "chat-" + Path.GetFileNameWithoutExtension(chat), script);
    }

    /// <summary>OPS-11: what our own chats miss of the practices that apply stops the build.</summary>
    private static async Task ScoreAsync(DeskHost desk, string conversationId, Script script)
    {
        var store = desk.Services.GetRequiredService<ITurnStore>();
        var conversation = await store.FindConversationAsync(new ConversationKey(ConversationKey.DirectLine, "directline", conversationId), CancellationToken.None);
        var log = await store.ReadLogAsync(conversation!.Id, 0, 1000, CancellationToken.None);
        var card = desk.Services.GetRequiredService<TranscriptScoring>()
            .Score([.. log.Select(entry => TranscriptScoring.Shown(entry.Json, entry.FromBot, entry.NotBefore))], until: desk.Clock.GetUtcNow());
        var missed = card.Missed.Select(line => $"{line.Practice} at: {log.FirstOrDefault(entry => entry.ActivityId == line.ActivityId)?.Json}");
        Assert.True(!missed.Any(), string.Join('\n', missed));
        if (script.ShowsAll)
            Assert.All(card.Lines, line => Assert.True(line.Verdict == Verdict.Met, $"{line.Practice} does not apply"));
    }

    /// <summary>The chats are had in the demo shop, whose dates follow the script's clock.</summary>
    private static Dictionary<string, string?> Settings(Script script)
    {
        var settings = new Dictionary<string, string?> { ["Demo:Enabled"] = "true" };
        if (script.PacingOff)
            settings["Pacing:MaxDelay"] = "00:00:00";
        if (script.SendsMail)
            (settings["Notify:Smtp:Host"], settings["Notify:Smtp:From"]) = ("localhost", "desk@shop.example");
        return settings;
    }

    /// <summary>Over HTTP the conversation's id is the server's, and with it the agent.</summary>
    private static string OneAgent(string chat) =>
        chat.Replace("林悅", "廖雷", StringComparison.Ordinal).Replace("林悦", "廖雷", StringComparison.Ordinal).Replace("Yue", "Lei", StringComparison.Ordinal);

    private static string Folder([CallerFilePath] string here = "") => Path.GetDirectoryName(here)!;
}
