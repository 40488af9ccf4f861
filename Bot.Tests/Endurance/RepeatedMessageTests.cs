using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;

namespace ServiceBot.Tests.Endurance;

/// <summary>P4: the same message sent twice gets the first one's result, however close the two are.</summary>
[Collection(SharedDesk.Name)]
public sealed class RepeatedMessageTests(RunningDesk desk)
{
    private const int Times = 20;

    [Fact]
    public async Task A_message_posted_twenty_times_at_once_over_Direct_Line_is_answered_once()
    {
        using var chat = new DirectLineChat(desk.Process.Address);
        await chat.StartAsync("repeater", CancellationToken.None);

        var answers = await Task.WhenAll(Enumerable.Range(0, Times).Select(_ => chat.PostAsync("same", "你好")));

        Assert.All(answers, answer => Assert.Equal(HttpStatusCode.OK, answer.StatusCode));
        var ids = await Task.WhenAll(answers.Select(async answer => (string?)(await answer.Content.ReadFromJsonAsync<JsonObject>())!["id"]));
        var id = Assert.Single(ids.Distinct());
        AssertWasAnsweredOnce(chat.ConversationId, id!);
    }

    [Fact]
    public async Task A_channel_s_activity_posted_twenty_times_at_once_is_answered_once()
    {
        var conversation = NewConversation();

        var answers = await Task.WhenAll(Enumerable.Range(0, Times).Select(_ => PostAsync(conversation, "same-id", null)));

        Assert.Single(answers.Distinct());
        AssertWasAnsweredOnce(conversation, "same-id");
    }

    [Fact]
    public async Task A_message_that_the_Emulator_sends_again_under_another_activity_id_is_answered_once()
    {
        var conversation = NewConversation();

        var answers = await Task.WhenAll(Enumerable.Range(0, Times).Select(n => PostAsync(conversation, $"id-{n}", "same-client-id")));

        Assert.Single(answers.Distinct());
        var said = Assert.Single(StoredLog.Read(desk.Process.DatabasePath, conversation), entry => !entry.FromBot);
        Assert.Equal("same-client-id", said.ClientActivityId);
    }

    [Fact]
    public async Task Messages_without_any_id_are_messages_of_their_own()
    {
        var conversation = NewConversation();

        foreach (var id in new[] { null, "", null, "" })
            await PostAsync(conversation, id, null);

        Assert.Equal(4, StoredLog.Read(desk.Process.DatabasePath, conversation).Count(entry => !entry.FromBot));
    }

    private static string NewConversation() => $"repeated-{Guid.NewGuid():N}";

    private async Task<string> PostAsync(string conversation, string? id, string? clientActivityId)
    {
        using var http = new HttpClient { BaseAddress = desk.Process.Address };
        var activity = new
        {
            type = "message",
            id,
            channelId = "emulator",
            serviceUrl = "http://127.0.0.1:9",
            deliveryMode = "expectReplies",
            conversation = new { id = conversation },
            from = new { id = "user" },
            recipient = new { id = "bot" },
            locale = "zh-TW",
            text = "你好",
            channelData = new { clientActivityID = clientActivityId },
        };
        using var response = await http.PostAsJsonAsync("/api/messages", activity);
        return await response.EnsureSuccessStatusCode().Content.ReadAsStringAsync();
    }

    private void AssertWasAnsweredOnce(string conversation, string id)
    {
        var log = StoredLog.Read(desk.Process.DatabasePath, conversation);
        var said = Assert.Single(log, entry => entry is { FromBot: false, Json: var json } && (string?)json["type"] == "message");
        Assert.Equal(id, said.ActivityId);
        var answers = log.Where(entry => entry.AnswerTo == said.Sequence).ToList();
        Assert.NotEmpty(answers);
        Assert.Equal(answers.Count, answers.Select(answer => (string?)answer.Json["text"]).Distinct().Count());
    }
}
