using System.Text;
using System.Text.Json;
using ServiceBot.Staff.Transcripts;
using ServiceBot.Storage;

namespace ServiceBot.Tests.Staff;

public class TranscriptFileTests
{
    private static readonly string?[] Roles = ["bot", "user"];

    private static readonly ConversationRow Conversation = new()
    {
        Id = 1,
        Door = "connector",
        ChannelId = "emulator",
        ConversationId = "c-1|livechat",
        Reference = """{"user":{"id":"u1","name":"User"},"bot":{"id":"b1","name":"Bot"}}""",
    };

    [Fact]
    public void Every_activity_has_the_parties_and_roles_without_which_the_Emulator_shows_nothing()
    {
        var file = Write(
            masked: false,
            Entry(1, fromBot: false, "conversationUpdate", """{"type":"conversationUpdate"}"""),
            Entry(2, fromBot: true, "trace", """{"type":"trace","from":{"id":"b1"}}"""),
            Entry(3, fromBot: false, "message", """{"type":"message","text":"hi","from":{"id":"u1","role":"user"},"recipient":{"id":"b1"}}"""));

        Assert.Equal(3, file.GetArrayLength());
        foreach (var activity in file.EnumerateArray())
        {
            Assert.NotEmpty(activity.GetProperty("from").GetProperty("id").GetString()!);
            Assert.NotEmpty(activity.GetProperty("recipient").GetProperty("id").GetString()!);
            Assert.Contains(activity.GetProperty("from").GetProperty("role").GetString(), Roles);
            Assert.Contains(activity.GetProperty("recipient").GetProperty("role").GetString(), Roles);
            Assert.Equal("c-1|livechat", activity.GetProperty("conversation").GetProperty("id").GetString());
            Assert.NotEmpty(activity.GetProperty("id").GetString()!);
            Assert.True(activity.GetProperty("timestamp").TryGetDateTimeOffset(out _));
        }
    }

    [Fact]
    public void It_says_what_was_said_character_for_character()
    {
        var text = "<b>什麼時候到?</b> & \\ \" 🎁";

        var file = Write(masked: false, Entry(1, false, "message", JsonSerializer.Serialize(new { type = "message", text })));

        Assert.Equal(text, file[0].GetProperty("text").GetString());
    }

    [Fact]
    public void A_masked_file_covers_texts_wherever_they_stand_and_leaves_ids_as_they_are()
    {
        var file = Write(masked: true, Entry(1, false, "message", """
            {"type":"message","id":"350000000000000","text":"lin@example.com","value":{"phone":["0912345678"]},"from":{"id":"0912345678","name":"0912345678"}}
            """));

        var json = file.GetRawText();
        Assert.DoesNotContain("lin@example.com", json);
        Assert.Equal("09****5678", file[0].GetProperty("value").GetProperty("phone")[0].GetString());
        Assert.Equal("09****5678", file[0].GetProperty("from").GetProperty("name").GetString());
        Assert.Equal("350000000000000", file[0].GetProperty("id").GetString());
    }

    [Fact]
    public void It_is_UTF8_indented_by_two_spaces()
    {
        var text = Encoding.UTF8.GetString(TranscriptFile.Write(Conversation, [Entry(1, false, "message", """{"type":"message","text":"您好"}""")], masked: false));

        Assert.StartsWith("[\n  {\n    \"", text.ReplaceLineEndings("\n"));
        Assert.Contains("您好", text);
    }

    [Theory]
    [InlineData("abc-1", "abc-1")]
    [InlineData("../../etc/passwd", "______etc_passwd")]
    [InlineData("a|livechat", "a_livechat")]
    [InlineData("", "conversation")]
    public void No_conversation_id_leads_out_of_the_folder(string id, string name) => Assert.Equal(name, TranscriptExport.FileName(id));

    private static JsonElement Write(bool masked, params ActivityRow[] log) =>
        JsonDocument.Parse(TranscriptFile.Write(Conversation, log, masked)).RootElement;

    private static ActivityRow Entry(long sequence, bool fromBot, string type, string json) => new()
    {
        ConversationKey = 1,
        Sequence = sequence,
        FromBot = fromBot,
        Type = type,
        ActivityId = $"a{sequence}",
        Sender = fromBot ? "b1" : "u1",
        At = new DateTimeOffset(2026, 9, 8, 2, 0, 0, TimeSpan.Zero),
        NotBefore = new DateTimeOffset(2026, 9, 8, 2, 0, 0, TimeSpan.Zero),
        Json = json,
    };
}
