using System.Runtime.CompilerServices;
using ServiceBot.Tests.Hosting;

namespace ServiceBot.Tests.Conversations;

/// <summary>
/// Every chat under Conversations/ is replayed and has to go exactly as it is written.
/// After a wanted change of wording, SERVICEBOT_REWRITE_CHATS=1 ./test writes the files anew: read the difference.
/// </summary>
public class ConversationTests
{
    private static readonly bool Rewrite = Environment.GetEnvironmentVariable("SERVICEBOT_REWRITE_CHATS") == "1";

    public static TheoryData<string> Chats() => [.. Directory.GetFiles(Folder(), "*.chat", SearchOption.AllDirectories).Order(StringComparer.Ordinal).Select(f => Path.GetRelativePath(Folder(), f))];

    [Theory]
    [MemberData(nameof(Chats))]
    public Task A_chat_goes_through_the_pipeline_as_written(string chat) =>
        ReplayAsync(chat, (desk, script) => new PipelineClient(desk, "chat-" + Path.GetFileNameWithoutExtension(chat), script));

    private static async Task ReplayAsync(string chat, Func<DeskHost, Script, ICustomerClient> client)
    {
        var script = Script.Read(Path.Combine(Folder(), chat));
        using var desk = new DeskHost(script.Starts, Settings(script));
        var lines = await new Player(desk, client(desk, script)).PlayAsync(script);
        var played = script.With(lines);
        if (Rewrite)
            await File.WriteAllTextAsync(script.Path, played);
        Assert.Equal(await File.ReadAllTextAsync(script.Path), played);
    }

    /// <summary>The chats are had in the demo shop, whose dates follow the script's clock.</summary>
    private static Dictionary<string, string?> Settings(Script script)
    {
        var settings = new Dictionary<string, string?> { ["Demo:Enabled"] = "true" };
        if (script.PacingOff)
            settings["Pacing:MaxDelay"] = "00:00:00";
        return settings;
    }

    private static string Folder([CallerFilePath] string here = "") => Path.GetDirectoryName(here)!;
}
