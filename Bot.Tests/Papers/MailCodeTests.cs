using System.Text.RegularExpressions;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Newtonsoft.Json.Linq;
using ServiceBot.Notifications;
using ServiceBot.Orders;
using ServiceBot.Storage;
using ServiceBot.Tests.Conversations;
using ServiceBot.Tests.Hosting;

namespace ServiceBot.Tests.Papers;

/// <summary>A mailed code through the whole desk: what leaves, what stays, what is kept of it.</summary>
public sealed class MailCodeTests : IAsyncDisposable
{
    private readonly SmallSmtpServer _server = new();

    [Fact]
    public async Task I12_The_code_comes_by_mail_the_order_gets_the_address_and_old_address_and_shop_are_told()
    {
        using var desk = Desk();
        var customer = await WaitingAsync(desk, "c1");
        var mail = await MailedAsync(desk);
        Assert.Equal("mei@example.com", Assert.Single(mail.To.Mailboxes).Address);
        var code = Code(mail.TextBody);

        await customer.SayAsync($"驗證碼 {code}");

        Assert.Contains("已經改成", Assert.Single(await customer.HearAsync()).Text, StringComparison.Ordinal);
        await desk.Services.GetRequiredService<MailSender>().RunDueAsync(default);
        Assert.Equal(["lin.demo@example.com", "mei@example.com", "service@shop.example"], _server.Mails.Select(sent => sent.To.Mailboxes.Single().Address).Order());
        var toOld = _server.Mails.Single(sent => sent.To.Mailboxes.Single().Address == "lin.demo@example.com");
        Assert.Contains("m***@example.com", toOld.TextBody, StringComparison.Ordinal);
        Assert.DoesNotContain("mei@", toOld.TextBody, StringComparison.Ordinal);
        await using var db = await OpenAsync(desk);
        var row = await db.Set<OrderRow>().SingleAsync(order => order.Email == "mei@example.com");
        Assert.Equal("mei@example.com", (string?)JObject.Parse(row.Json)["customer"]!["email"]);
        Assert.NotEmpty((JArray)JObject.Parse(row.Json)["orderedItem"]!);
    }

    [Fact]
    public async Task Neither_a_right_nor_a_wrong_code_stands_anywhere_in_the_database()
    {
        using var desk = Desk();
        var customer = await WaitingAsync(desk, "c1");
        var code = Code((await MailedAsync(desk)).TextBody);
        var wrong = code == "735194" ? "735195" : "735194";
        await customer.SayAsync(wrong);
        await customer.SayAsync(code);
        await using var db = await OpenAsync(desk);
        Assert.Equal(2, await db.Activities.CountAsync(entry => !entry.FromBot && entry.Json.Contains("●●●")));
        foreach (var text in await AllTextsAsync(db))
        {
            // Inside a longer number it would be chance.
            Assert.DoesNotMatch($"(?<![0-9A-Za-z-])({code}|{wrong})(?![0-9A-Za-z-])", text);
        }
    }

    [Fact]
    public async Task A_mail_that_is_later_than_its_code_is_not_sent()
    {
        using var desk = Desk();
        await WaitingAsync(desk, "c1");
        desk.Clock.Advance(TimeSpan.FromMinutes(16));
        await desk.Services.GetRequiredService<MailSender>().RunDueAsync(default);
        Assert.Empty(_server.Mails);
    }

    [Fact]
    public async Task One_address_cannot_be_flooded_from_many_conversations()
    {
        using var desk = Desk();
        for (var conversation = 0; conversation < 12; conversation++)
            await WaitingAsync(desk, $"c{conversation}");
        await using var db = await OpenAsync(desk);
        Assert.Equal(10, await db.Outbox.CountAsync(row => row.Event == MailCodes.Requested));
    }

    public ValueTask DisposeAsync() => _server.DisposeAsync();

    private DeskHost Desk() => new(settings: new Dictionary<string, string?>
    {
        ["Demo:Enabled"] = "true",
        ["Notify:Smtp:Host"] = "127.0.0.1",
        ["Notify:Smtp:Port"] = $"{_server.Port}",
        ["Notify:Smtp:Tls"] = "None",
        ["Notify:Smtp:From"] = "desk@shop.example",
        ["Notify:Email"] = "service@shop.example",
    });

    private static async Task<PipelineClient> WaitingAsync(DeskHost desk, string conversation)
    {
        var customer = new PipelineClient(desk, conversation, Script.Of("zh-Hant", "demo-lin"));
        await customer.JoinAsync();
        await customer.SayAsync("我的筆電什麼時候到");
        await customer.HearAsync();
        await desk.PassAsync(TimeSpan.FromSeconds(6));
        await customer.SayAsync("不對，我用另一個信箱");
        await customer.SayAsync("mei@example.com");
        await customer.HearAsync();
        return customer;
    }

    private async Task<MimeKit.MimeMessage> MailedAsync(DeskHost desk)
    {
        await desk.Services.GetRequiredService<MailSender>().RunDueAsync(default);
        return Assert.Single(_server.Mails);
    }

    private static string Code(string? body) => Regex.Match(body ?? "", "[0-9]{6}").Value;

    private static async Task<ServiceBotDb> OpenAsync(DeskHost desk) => await desk.Services.GetRequiredService<IDbContextFactory<ServiceBotDb>>().CreateDbContextAsync();

    private static async Task<List<string>> AllTextsAsync(ServiceBotDb db)
    {
        await using var connection = new SqliteConnection(db.Database.GetConnectionString());
        await connection.OpenAsync();
        List<string> texts = [];
        foreach (var table in await ReadAsync(connection, "SELECT name FROM sqlite_master WHERE type = 'table' AND sql NOT LIKE '%VIRTUAL%'"))
        {
            await using var command = connection.CreateCommand();
            command.CommandText = $"SELECT * FROM \"{table}\"";
            await using var reader = await command.ExecuteReaderAsync();
            while (await reader.ReadAsync())
                texts.AddRange(Enumerable.Range(0, reader.FieldCount).Select(reader.GetValue).OfType<string>());
        }

        return texts;
    }

    private static async Task<List<string>> ReadAsync(SqliteConnection connection, string sql)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        await using var reader = await command.ExecuteReaderAsync();
        List<string> names = [];
        while (await reader.ReadAsync())
            names.Add(reader.GetString(0));
        return names;
    }
}
