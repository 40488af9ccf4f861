using System.Net;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using ServiceBot.Staff;
using ServiceBot.Staff.Accounts;
using ServiceBot.Storage;
using ServiceBot.Tests.Hosting;

namespace ServiceBot.Tests.Staff;

/// <summary>The staff pages over HTTP, with one conversation to look at.</summary>
public sealed partial class StaffSite : IDisposable
{
    public const string Password = "correct horse battery";
    public const string ConversationId = "c-1|livechat";

    public StaffSite(IReadOnlyDictionary<string, string?>? settings = null, Action<IServiceCollection>? outside = null) => Host = new DeskHost(settings: settings, outside: outside);

    public DeskHost Host { get; }

    /// <summary>A browser that follows no redirects.</summary>
    public HttpClient Browser() => Host.CreateClient(new WebApplicationFactoryClientOptions { AllowAutoRedirect = false, HandleCookies = true });

    public async Task<string> InviteAsync(string name, string role)
    {
        using var scope = Host.Services.CreateScope();
        var invitation = await scope.ServiceProvider.GetRequiredService<StaffAccounts>().InviteAsync(name, role, default);
        return $"/staff/join?code={invitation.Code}";
    }

    public async Task<HttpClient> SignedInAsync(string role)
    {
        var browser = Browser();
        var link = await InviteAsync($"{role}-{Guid.NewGuid():N}", role);
        var answer = await PostAsync(browser, link, ("password", Password), ("again", Password), ("code", link.Split('=')[1]));
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        return browser;
    }

    /// <summary>Fills in the form of a page.</summary>
    public static Task<HttpResponseMessage> PostAsync(HttpClient browser, string page, params (string Name, string Value)[] fields) => PostFromAsync(browser, page, page, fields);

    /// <summary>Fills in a form that a page sends elsewhere.</summary>
    public static async Task<HttpResponseMessage> PostFromAsync(HttpClient browser, string from, string page, params (string Name, string Value)[] fields)
    {
        var token = await TokenAsync(browser, from);
        using var form = new FormUrlEncodedContent([.. fields.Select(field => KeyValuePair.Create(field.Name, field.Value)), KeyValuePair.Create("__RequestVerificationToken", token)]);
        return await browser.PostAsync(new Uri(page, UriKind.Relative), form);
    }

    /// <summary>The antiforgery token in a page's form.</summary>
    public static async Task<string> TokenAsync(HttpClient browser, string page) =>
        Token().Match(await browser.GetStringAsync(new Uri(page, UriKind.Relative))).Groups["value"].Value;

    /// <summary>A conversation in which the customer says this.</summary>
    public Task WriteAsync(params string[] texts) => WriteToAsync(ConversationId, texts);

    public async Task WriteToAsync(string conversationId, params string[] texts)
    {
        var at = Host.Clock.GetUtcNow();
        await Host.Services.GetRequiredService<IDatabaseWriter>().WriteAsync(
            db =>
            {
                var conversation = new ConversationRow
                {
                    Door = "connector",
                    ChannelId = "emulator",
                    ConversationId = conversationId,
                    Reference = """{"user":{"id":"u1"},"bot":{"id":"b1"}}""",
                    Version = 1,
                    LastSequence = texts.Length,
                    CreatedAt = at,
                    LastActivityAt = at,
                };
                db.Conversations.Add(conversation);
                db.SaveChanges();
                for (var i = 0; i < texts.Length; i++)
                    db.Activities.Add(Entry(conversation.Id, i + 1, at.AddMinutes(3 * i), texts[i]));
            },
            default);
    }

    /// <summary>Conversations <c>many-0</c>, <c>many-1</c> … of one line each, a minute apart, some at the same moment.</summary>
    public Task WriteManyAsync(int count) => Host.Services.GetRequiredService<IDatabaseWriter>().WriteAsync(
        db =>
        {
            List<ConversationRow> conversations = [.. Enumerable.Range(0, count).Select(i => new ConversationRow
            {
                Door = "directline",
                ChannelId = "directline",
                ConversationId = $"many-{i}",
                Reference = "{}",
                Version = 1,
                LastSequence = 1,
                CreatedAt = Host.Clock.GetUtcNow(),
                LastActivityAt = Host.Clock.GetUtcNow().AddMinutes(i / 3),
            })];
            db.Conversations.AddRange(conversations);
            db.SaveChanges();
            db.Activities.AddRange(conversations.Select(conversation => Entry(conversation.Id, 1, conversation.LastActivityAt, $"line of {conversation.ConversationId}")));
        },
        default);

    private static ActivityRow Entry(long conversation, long sequence, DateTimeOffset at, string text) => new()
    {
        ConversationKey = conversation,
        Sequence = sequence,
        Type = "message",
        ActivityId = $"a{sequence}",
        Sender = $"u-{conversation}",
        At = at,
        NotBefore = at,
        Json = System.Text.Json.JsonSerializer.Serialize(new { type = "message", text, from = new { id = "u1", name = "林小姐" } }),
    };

    public async Task<List<string>> AuditAsync()
    {
        await using var db = await Host.Services.GetRequiredService<IDbContextFactory<ServiceBotDb>>().CreateDbContextAsync();
        return await db.Set<StaffAuditRow>().OrderBy(entry => entry.Id).Select(entry => entry.Reason == null ? entry.Did : entry.Did + ": " + entry.Reason).ToListAsync();
    }

    public void Dispose() => Host.Dispose();

    [GeneratedRegex("name=\"__RequestVerificationToken\" type=\"hidden\" value=\"(?<value>[^\"]+)\"")]
    private static partial Regex Token();
}
