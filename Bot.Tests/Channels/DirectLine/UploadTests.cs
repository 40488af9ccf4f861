using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using ServiceBot.Channels.DirectLine;
using ServiceBot.Storage;

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
             "attachments":[{"name":"front.png","contentType":"image/png","thumbnailUrl":"data:image/png;base64,AA=="},{"name":"clip.mov","contentType":"video/quicktime"}]}
            """;

        await _host.PostAsync(chat.Path("/upload?userId=other"), chat.Token, Form(activity, ("a.png", "image/png", Files.Png + "picture"), ("b.mov", "video/quicktime", Files.Mov + "clip")));

        var message = (await chat.ReadAsync()).Activities.Single(a => (string?)a!["text"] == "look")!;
        Assert.Equal(chat.User, (string?)message["from"]!["id"]);
        var attachments = message["attachments"]!.AsArray();
        Assert.Equal(["front.png", "clip.mov"], attachments.Select(a => (string?)a!["name"]));
        Assert.EndsWith("picture", await ReadAsync(attachments[0]!), StringComparison.Ordinal);
        Assert.EndsWith("clip", await ReadAsync(attachments[1]!), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Files_without_an_activity_are_a_message_and_equal_names_are_told_apart()
    {
        var chat = await _host.ChatAsync();

        await _host.PostAsync(chat.Path("/upload"), chat.Token, Form(null, ("blob", "image/png", Files.Png + "one"), ("blob", "image/png", Files.Png + "two")));

        var message = (await chat.ReadAsync()).Activities.Single(a => a!["attachments"] is JsonArray { Count: > 0 })!;
        Assert.Equal(["blob.png", "blob (1).png"], message["attachments"]!.AsArray().Select(a => (string?)a!["name"]));
    }

    [Theory]
    [InlineData("evil.svg", "image/svg+xml", "<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>")]
    [InlineData("evil.png", "image/png", "<!doctype html><script>alert(1)</script>")]
    [InlineData("bill.pdf", "application/pdf", "%PDF-1.7 and more than sixteen bytes")]
    [InlineData("empty.png", "image/png", "")]
    public async Task What_is_no_picture_is_kept_nowhere_and_the_bot_is_told(string name, string contentType, string content)
    {
        var chat = await _host.ChatAsync();

        await _host.PostAsync(chat.Path("/upload"), chat.Token, Form("""{"type":"message","text":"look"}""", (name, contentType, content)));

        var message = (await chat.ReadAsync()).Activities.Single(a => (string?)a!["text"] == "look")!;
        Assert.False(message["attachments"] is JsonArray { Count: > 0 });
        Assert.Equal(content.Length == 0 ? "empty" : "no_picture", (string?)message["channelData"]!["refusedFiles"]![0]!["reason"]);
        Assert.Equal(0, await StoredAsync());
    }

    /// <summary>A picture that is a page as well: to a browser it is the picture alone, whatever it was called.</summary>
    [Fact]
    public async Task A_polyglot_is_served_as_the_picture_that_it_begins_as_and_in_a_sandbox()
    {
        var chat = await _host.ChatAsync();
        await _host.PostAsync(chat.Path("/upload"), chat.Token, Form(null, ("../../evil.html", "text/html", Files.Gif + "<script>alert(1)</script>")));
        var attachment = (await chat.ReadAsync()).Activities.Single(a => a!["attachments"] is JsonArray { Count: > 0 })!["attachments"]![0]!;

        using var answer = await _host.SendAsync(HttpMethod.Get, (string)attachment["contentUrl"]!, null);

        Assert.Equal(("evil.gif", "image/gif"), ((string?)attachment["name"], (string?)attachment["contentType"]));
        Assert.Equal("image/gif", answer.Content.Headers.ContentType?.MediaType);
        Assert.Equal("nosniff", Assert.Single(answer.Headers.GetValues("X-Content-Type-Options")));
        Assert.Contains("sandbox", Assert.Single(answer.Headers.GetValues("Content-Security-Policy")), StringComparison.Ordinal);
    }

    /// <summary>As an earlier version could have stored it.</summary>
    [Fact]
    public async Task What_was_stored_under_a_lying_type_is_handed_out_as_a_download()
    {
        await _host.Services.GetRequiredService<IDatabaseWriter>().WriteAsync(
            db => db.Uploads.Add(new UploadRow { Id = "old", Name = "x.png", ContentType = "image/png", Content = "<script>alert(1)</script>"u8.ToArray() }), CancellationToken.None);

        using var answer = await _host.SendAsync(HttpMethod.Get, "/v3/directline/attachments/old", null);

        Assert.Equal("application/octet-stream", answer.Content.Headers.ContentType?.MediaType);
        Assert.Equal("attachment", answer.Content.Headers.ContentDisposition?.DispositionType);
    }

    [Fact]
    public async Task A_picture_over_the_limit_is_read_over_and_the_message_comes_through()
    {
        var chat = await _host.ChatAsync();

        await _host.PostAsync(
            chat.Path("/upload"), chat.Token, Form("""{"type":"message","text":"look"}""", ("big.png", "image/png", Files.Png + new string('x', 100_000)), ("small.png", "image/png", Files.Png)));

        var message = (await chat.ReadAsync()).Activities.Single(a => (string?)a!["text"] == "look")!;
        Assert.Equal("too_large", (string?)message["channelData"]!["refusedFiles"]![0]!["reason"]);
        Assert.Equal("small.png", (string?)Assert.Single(message["attachments"]!.AsArray())!["name"]);
        Assert.Equal(1, await StoredAsync());
    }

    [Fact]
    public async Task A_request_beyond_all_measure_is_cut_off()
    {
        var chat = await _host.ChatAsync();
        var files = Enumerable.Range(0, 17).Select(i => ($"{i}.png", "image/png", Files.Png)).ToArray();

        using var answer = await _host.SendAsync(HttpMethod.Post, chat.Path("/upload"), chat.Token, Form(null, files));

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, answer.StatusCode);
    }

    [Fact]
    public async Task A_file_whose_message_never_came_is_swept_and_the_others_stay()
    {
        var chat = await _host.ChatAsync();
        await _host.PostAsync(chat.Path("/upload"), chat.Token, Form(null, ("kept.png", "image/png", Files.Png + "kept")));
        using var refused = await _host.SendAsync(
            HttpMethod.Post, chat.Path("/upload"), chat.Token, Form("""{"type":"conversationUpdate"}""", ("lost.png", "image/png", Files.Png + "lost")));
        Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode);

        var swept = await _host.Services.GetRequiredService<Uploads>().SweepAsync(_host.Clock.GetUtcNow().AddHours(1), CancellationToken.None);

        Assert.Equal(1, swept);
        var attachment = (await chat.ReadAsync()).Activities.Single(a => a!["attachments"] is JsonArray { Count: > 0 })!["attachments"]![0]!;
        Assert.EndsWith("kept", await ReadAsync(attachment), StringComparison.Ordinal);
    }

    private async Task<int> StoredAsync()
    {
        await using var db = await _host.Services.GetRequiredService<IDbContextFactory<ServiceBotDb>>().CreateDbContextAsync();
        return await db.Uploads.CountAsync();
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
        var part = new ByteArrayContent(Encoding.Latin1.GetBytes(content));
        part.Headers.ContentType = new MediaTypeHeaderValue(contentType);
        return part;
    }
}
