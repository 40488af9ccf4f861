using System.Net;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using ServiceBot.Staff;
using ServiceBot.Staff.Index;
using ServiceBot.Staff.Privacy;
using ServiceBot.Storage;
using ServiceBot.Tests.Conversations;

namespace ServiceBot.Tests.Staff;

public class PrivacyTests
{
    [Fact]
    public async Task X08_An_erased_customer_is_gone_from_lists_search_exports_and_files_with_a_receipt()
    {
        using var site = new StaffSite(new Dictionary<string, string?> { ["Notify:Webhook"] = "https://shop.example/hook" });
        var customer = new PipelineClient(site.Host, "gone", Script.Of("zh-Hant"));
        await customer.JoinAsync();
        foreach (var line in new[] { "你好", "我要找真人", "zebra9731@example.com", "螢幕裂了", "好" })
            await customer.SayAsync(line);
        await site.WriteToAsync("stays", "another customer");
        using var admin = await site.SignedInAsync(StaffRoles.Admin);
        await admin.GetStringAsync(new Uri("/staff/transcripts/gone", UriKind.Relative));

        using var looked = await StaffSite.PostAsync(admin, "/staff/privacy", ("kind", "Contact"), ("value", "zebra9731@example.com"));
        Assert.Contains("Found: 1 conversation", await looked.Content.ReadAsStringAsync());
        using var erased = await StaffSite.PostFromAsync(admin, "/staff/privacy", "/staff/privacy?handler=Erase", ("kind", "Contact"), ("value", "zebra9731@example.com"), ("reason", "asked by letter"));

        Assert.Contains("Receipt E-", await erased.Content.ReadAsStringAsync());
        Assert.Equal(HttpStatusCode.NotFound, (await admin.GetAsync(new Uri("/staff/transcripts/gone", UriKind.Relative))).StatusCode);
        var list = await admin.GetStringAsync(new Uri("/staff/transcripts", UriKind.Relative));
        Assert.DoesNotContain("/staff/transcripts/gone", list);
        Assert.Contains("/staff/transcripts/stays", list);
        Assert.Contains("privacy.erase: asked by letter", await site.AuditAsync());
        await NoTraceAsync(site, "zebra9731", "螢幕裂了", "螢幕 幕裂");
    }

    [Fact]
    public async Task After_an_erasure_the_index_goes_on_with_what_is_said_next()
    {
        using var site = new StaffSite();
        await site.WriteToAsync("first", "one");
        await site.WriteToAsync("last", "two");
        var follower = site.Host.Services.GetRequiredService<LogFollower>();
        await follower.FollowAsync(10, default);
        using var admin = await site.SignedInAsync(StaffRoles.Admin);

        await StaffSite.PostFromAsync(admin, "/staff/privacy", "/staff/privacy?handler=Erase", ("kind", "Conversation"), ("value", "last"), ("reason", "asked"));
        await site.WriteToAsync("next", "three");

        var list = await admin.GetStringAsync(new Uri("/staff/transcripts", UriKind.Relative));
        Assert.Contains("/staff/transcripts/next", list);
        Assert.Contains("<b>2</b>", list);
    }

    [Fact]
    public async Task What_is_older_than_the_shop_keeps_is_removed_but_not_where_something_is_still_promised()
    {
        using var site = new StaffSite(new Dictionary<string, string?> { ["Retention:TranscriptDays"] = "30", ["Retention:AuditDays"] = "30" });
        await site.WriteToAsync("old", "words");
        await site.WriteToAsync("promised", "words");
        await site.Host.Services.GetRequiredService<IDatabaseWriter>().WriteAsync(
            db => { db.Reminders.Add(new() { ConversationKey = db.Conversations.First(row => row.ConversationId == "promised").Id, Name = "x", DueAt = site.Host.Clock.GetUtcNow().AddYears(1) }); }, default);
        await site.Host.Services.GetRequiredService<StaffAudit>().AddAsync("anna", "transcript.view", "old", default);
        site.Host.Clock.Advance(TimeSpan.FromDays(31));
        await site.WriteToAsync("new", "words");

        Assert.Equal((1, 0, 1), await site.Host.Services.GetRequiredService<Retention>().RunAsync(default));

        await using var db = await site.Host.Services.GetRequiredService<IDbContextFactory<ServiceBotDb>>().CreateDbContextAsync();
        Assert.Equal(["promised", "new"], await db.Conversations.OrderBy(row => row.Id).Select(row => row.ConversationId).ToListAsync());
        Assert.Equal(2, await db.Activities.CountAsync());
    }

    private static async Task NoTraceAsync(StaffSite site, params string[] words)
    {
        var database = site.Host.Services.GetRequiredService<DatabaseFile>();
        using (var connection = SqliteConnections.Open(database.ConnectionString))
            connection.Run("PRAGMA wal_checkpoint(TRUNCATE)");
        foreach (var file in new[] { database.Path, site.Host.Services.GetRequiredService<IndexFile>().Path })
        {
            await using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
            var bytes = new byte[stream.Length];
            await stream.ReadExactlyAsync(bytes);
            foreach (var word in words)
                Assert.True(bytes.AsSpan().IndexOf(Encoding.UTF8.GetBytes(word)) < 0, $"{word} is still in {Path.GetFileName(file)}");
        }
    }
}
