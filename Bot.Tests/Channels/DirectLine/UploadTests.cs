using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using ServiceBot.Channels.DirectLine;

namespace ServiceBot.Tests.Channels.DirectLine;

public sealed class UploadTests : IAsyncLifetime
{
    private ChannelHost _host = null!;

    public async Task InitializeAsync() => _host = await ChannelHost.StartAsync(("DirectLine:LargestUpload", "100000"));

    public async Task DisposeAsync() => await _host.DisposeAsync();

    [Fact]
    public async Task Text_and_files_come_together_and_each_file_keeps_its_description()
    {
        var chat = await _host.ChatAsync();
        const string activity = """
            {"type":"message","text":"look","channelData":{"clientActivityID":"c-1"},
             "attachments":[{"name":"front.png","contentType":"image/png","thumbnailUrl":"data:image/png;base64,AA=="},{"name":"bill.pdf","contentType":"application/pdf"}]}
            """;

        await _host.PostAsync(chat.Path("/upload?userId=other"), chat.Token, Form(activity, ("a.png", "image/png", "picture"), ("b.pdf", "application/pdf", "paper")));

        var message = (await chat.ReadAsync()).Activities.Single(a => (string?)a!["text"] == "look")!;
        Assert.Equal(chat.User, (string?)message["from"]!["id"]);
        var attachments = message["attachments"]!.AsArray();
        Assert.Equal(["front.png", "bill.pdf"], attachments.Select(a => (string?)a!["name"]));
        Assert.Equal("picture", await ReadAsync(attachments[0]!));
        Assert.Equal("paper", await ReadAsync(attachments[1]!));
    }

    [Fact]
    public async Task Files_without_an_activity_are_a_message_and_equal_names_are_told_apart()
    {
        var chat = await _host.ChatAsync();

        await _host.PostAsync(chat.Path("/upload"), chat.Token, Form(null, ("blob", "image/png", "one"), ("blob", "image/png", "two")));

        var message = (await chat.ReadAsync()).Activities.Single(a => a!["attachments"] is JsonArray { Count: > 0 })!;
        Assert.Equal(["blob", "blob (1)"], message["attachments"]!.AsArray().Select(a => (string?)a!["name"]));
    }

    [Theory]
    [InlineData("image/svg+xml")]
    [InlineData("text/html")]
    public async Task No_browser_runs_what_a_customer_sent(string contentType)
    {
        var chat = await _host.ChatAsync();
        await _host.PostAsync(chat.Path("/upload"), chat.Token, Form(null, ("evil", contentType, "<script>alert(1)</script>")));
        var attachment = (await chat.ReadAsync()).Activities.Single(a => a!["attachments"] is JsonArray { Count: > 0 })!["attachments"]![0]!;

        using var answer = await _host.SendAsync(HttpMethod.Get, (string)attachment["contentUrl"]!, null);

        Assert.Equal("application/octet-stream", answer.Content.Headers.ContentType?.MediaType);
        Assert.Equal("attachment", answer.Content.Headers.ContentDisposition?.DispositionType);
        Assert.Equal("nosniff", Assert.Single(answer.Headers.GetValues("X-Content-Type-Options")));
        Assert.Contains("sandbox", Assert.Single(answer.Headers.GetValues("Content-Security-Policy")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_over_the_limit_is_refused()
    {
        var chat = await _host.ChatAsync();

        using var answer = await _host.SendAsync(HttpMethod.Post, chat.Path("/upload"), chat.Token, Form(null, ("big.bin", "application/octet-stream", new string('x', 100_001))));

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, answer.StatusCode);
    }

    [Fact]
    public async Task A_file_whose_message_never_came_is_swept_and_the_others_stay()
    {
        var chat = await _host.ChatAsync();
        await _host.PostAsync(chat.Path("/upload"), chat.Token, Form(null, ("kept.png", "image/png", "kept")));
        using var refused = await _host.SendAsync(
            HttpMethod.Post, chat.Path("/upload"), chat.Token, Form("""{"type":"conversationUpdate"}""", ("lost.png", "image/png", "lost")));
        Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode);

        var swept = await _host.Services.GetRequiredService<Uploads>().SweepAsync(_host.Clock.GetUtcNow().AddHours(1), CancellationToken.None);

        Assert.Equal(1, swept);
        var attachment = (await chat.ReadAsync()).Activities.Single(a => a!["attachments"] is JsonArray { Count: > 0 })!["attachments"]![0]!;
        Assert.Equal("kept", await ReadAsync(attachment));
    }

    private async Task<string> ReadAsync(JsonNode attachment)
    {
        using var answer = await _host.SendAsync(HttpMethod.Get, (string)attachment["contentUrl"]!, null);
        return await answer.Content.ReadAsStringAsync();
    }

    private static MultipartFormDataContent Form(string? activity, params (string Name, string ContentType, string Content)[] files)
    {
        var form = new MultipartFormDataContent();
        if (activity is not null)
            form.Add(Part(activity, "application/vnd.microsoft.activity"), "activity", "blob");
        foreach (var (name, contentType, content) in files)
            form.Add(Part(content, contentType), "file", name);
        return form;
    }

    private static ByteArrayContent Part(string content, string contentType)
    {
        var part = new ByteArrayContent(Encoding.UTF8.GetBytes(content));
        part.Headers.ContentType = new MediaTypeHeaderValue(contentType);
        return part;
    }
}
