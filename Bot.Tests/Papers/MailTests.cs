using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using MimeKit;
using ServiceBot.Dialogs.Papers;
using ServiceBot.Dialogs.Repairs;
using ServiceBot.Importing;
using ServiceBot.Notifications;
using ServiceBot.Storage;
using ServiceBot.Tests.Importing;
using ServiceBot.Tests.Orders;

namespace ServiceBot.Tests.Papers;

public sealed class MailTests : IAsyncDisposable
{
    private readonly SmallSmtpServer _server = new();

    [Fact]
    public async Task I19_the_receipt_comes_by_mail_with_the_pdf_attached()
    {
        await using var shop = await ShopAsync();
        await AskForReceiptAsync(shop);

        await SendAsync(shop);

        var mail = Assert.Single(_server.Mails);
        Assert.Equal("lin@example.com", Assert.Single(mail.To.Mailboxes).Address);
        Assert.Equal("desk@shop.example", Assert.Single(mail.From.Mailboxes).Address);
        Assert.Contains("W100027", mail.Subject, StringComparison.Ordinal);
        Assert.Contains("保固憑證", mail.TextBody, StringComparison.Ordinal);
        var pdf = Assert.IsType<MimePart>(Assert.Single(mail.Attachments));
        Assert.Equal("W100027.pdf", pdf.FileName);
        using var content = new MemoryStream();
        await pdf.Content!.DecodeToAsync(content);
        Assert.Contains("C02XL0GTJGH5", PaperMaker.Text(content.ToArray()), StringComparison.Ordinal);
        Assert.Equal((true, null), await OutcomeAsync(shop));
    }

    [Fact]
    public async Task A_server_that_is_busy_gets_the_same_mail_again_later()
    {
        await using var shop = await ShopAsync();
        await AskForReceiptAsync(shop);
        _server.Replies.Enqueue("451 later please");

        await SendAsync(shop);
        Assert.Empty(_server.Mails);
        var (sent, due) = await OutcomeAsync(shop);
        Assert.False(sent);
        Assert.Equal(shop.Clock.GetUtcNow().AddSeconds(1), due);

        shop.Clock.Advance(TimeSpan.FromSeconds(2));
        await SendAsync(shop);
        await SendAsync(shop);
        Assert.Single(_server.Mails);
    }

    [Fact]
    public async Task The_message_id_stays_the_same_over_all_attempts()
    {
        await using var shop = await ShopAsync();
        await AskForReceiptAsync(shop);
        await SendAsync(shop);
        await shop.Services.GetRequiredService<IDatabaseWriter>().WriteAsync(db => db.Outbox.Single().DueAt = db.Outbox.Single().CreatedAt, default);
        await SendAsync(shop);
        Assert.Equal(2, _server.Mails.Count);
        Assert.Equal(_server.Mails[0].MessageId, _server.Mails[1].MessageId);
        Assert.EndsWith("@shop.example", _server.Mails[0].MessageId, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_mailbox_that_does_not_exist_is_not_tried_for_ever()
    {
        await using var shop = await ShopAsync();
        await AskForReceiptAsync(shop);
        _server.Replies.Enqueue("550 no such mailbox");
        await SendAsync(shop);
        Assert.Equal((false, null), await OutcomeAsync(shop));
    }

    [Fact]
    public async Task A_server_that_is_away_loses_nothing()
    {
        await using var shop = await ShopAsync(("Notify:Smtp:Port", "1"));
        await AskForReceiptAsync(shop);
        await SendAsync(shop);
        var (sent, due) = await OutcomeAsync(shop);
        Assert.False(sent);
        Assert.NotNull(due);
    }

    [Fact]
    public async Task The_shop_hears_of_a_repair_by_mail_and_by_webhook()
    {
        await using var shop = await ShopAsync(("Notify:Email", "service@shop.example"), ("Notify:Webhook", "https://shop.example/hook"));
        await shop.TurnAsync("c1", (IRepairDesk desk) => desk.SubmitAsync(Broken("林小姐"), default));

        await SendAsync(shop);

        var kinds = await shop.ReadAsync(db => db.Outbox.Select(row => row.Kind).OrderBy(kind => kind).ToListAsync());
        Assert.Equal(["email", "webhook"], kinds);
        var mail = Assert.Single(_server.Mails);
        Assert.StartsWith("新的維修申請 RP-", mail.Subject, StringComparison.Ordinal);
        Assert.Equal("service@shop.example", Assert.Single(mail.To.Mailboxes).Address);
        Assert.Contains("request.fault: 螢幕裂了", mail.TextBody, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("林\r\nBcc: everybody@example.org", "lin@example.com")]
    [InlineData("=?utf-8?q?=0D=0ABcc:_everybody@example.org?=", "lin@example.com")]
    [InlineData("\"林\" <everybody@example.org>, ", "lin@example.com")]
    public async Task Nothing_that_a_name_holds_becomes_a_header_or_a_recipient(string name, string email)
    {
        await using var shop = await ShopAsync(("Notify:Email", "service@shop.example"));
        await ImportAsync(shop, name, email);
        await shop.TurnAsync("c1", (IReceiptMail mail) => Task.FromResult(Send(mail)));
        await shop.TurnAsync("c2", (IRepairDesk desk) => desk.SubmitAsync(Broken(name), default));

        await SendAsync(shop);

        Assert.Equal(2, _server.Mails.Count);
        Assert.All(_server.Mails, mail => Assert.Empty(mail.Bcc));
        Assert.All(_server.Mails, mail => Assert.Single(mail.To.Mailboxes));
        Assert.DoesNotContain(_server.Commands, command => command.Contains("everybody", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("lin@example.com\r\nRCPT TO:<everybody@example.org>")]
    [InlineData("lin@example.com, everybody@example.org")]
    [InlineData("everybody@example.org> <lin@example.com")]
    [InlineData("@")]
    public async Task An_address_that_is_none_is_written_to_by_nobody(string email)
    {
        await using var shop = await ShopAsync();
        await ImportAsync(shop, "林小姐", email);
        await shop.TurnAsync("c1", (IReceiptMail mail) => Task.FromResult(Send(mail)));
        await SendAsync(shop);
        Assert.Empty(_server.Mails);
        Assert.Equal((false, null), await OutcomeAsync(shop));
    }

    [Theory]
    [InlineData("Notify:Email", "service@shop.example", "Notify:Email needs Notify:Smtp:Host")]
    [InlineData("Notify:Smtp:Host", "localhost", "Notify:Smtp:From")]
    [InlineData("Notify:Webhook", "ftp://shop.example", "Notify:Webhook")]
    public void A_setting_that_cannot_work_is_named_at_start(string key, string value, string named)
    {
        var options = new NotifyOptions();
        if (key == "Notify:Email")
            options.Email = value;
        else if (key == "Notify:Webhook")
            options.Webhook = value;
        else
            options.Smtp.Host = value;
        var fault = Assert.Single(new NotifyValidation().Validate(null, options).Failures!);
        Assert.Contains(named, fault, StringComparison.Ordinal);
    }

    public ValueTask DisposeAsync() => _server.DisposeAsync();

    private Task<ShopDatabase> ShopAsync(params (string Key, string? Value)[] more) => ShopDatabase.OpenAsync(
        [
            ("Notify:Smtp:Host", "127.0.0.1"), ("Notify:Smtp:Tls", "None"), ("Notify:Smtp:From", "晴木 <desk@shop.example>"),
            .. more.Length > 0 && more[0].Key == "Notify:Smtp:Port" ? more : [("Notify:Smtp:Port", $"{_server.Port}"), .. more],
        ]);

    private static async Task AskForReceiptAsync(ShopDatabase shop)
    {
        await ImportAsync(shop, "林小姐", "lin@example.com");
        await shop.TurnAsync("c1", (IReceiptMail mail) => Task.FromResult(Send(mail)));
    }

    private static bool Send(IReceiptMail mail)
    {
        mail.Send("W100027", "zh-Hant");
        return mail.IsOn;
    }

    private static async Task ImportAsync(ShopDatabase shop, string name, string email)
    {
        var line = OrderFile.Line(order =>
        {
            order["customer"]!["name"] = name;
            order["customer"]!["email"] = email;
        });
        using var file = new MemoryStream(System.Text.Encoding.UTF8.GetBytes(line));
        var report = await shop.Services.GetRequiredService<ShopImport>().OrdersAsync(file, "orders.jsonl", ImportMode.AllOrNothing, null, default);
        Assert.Empty(report.Faults);
    }

    private static RepairRequest Broken(string name) => new()
    {
        Device = "iPhone 15",
        Fault = "螢幕裂了",
        Condition = "一直",
        ContactName = name,
        Contact = "lin@example.com",
        BackedUp = true,
        Locale = "zh-Hant",
    };

    private static async Task SendAsync(ShopDatabase shop) => await shop.Services.GetRequiredService<MailSender>().RunDueAsync(default);

    private static async Task<(bool Sent, DateTimeOffset? DueAt)> OutcomeAsync(ShopDatabase shop) =>
        await shop.ReadAsync(async db => await db.Outbox.Select(row => new ValueTuple<bool, DateTimeOffset?>(row.SentAt != null, row.DueAt)).SingleAsync());
}
