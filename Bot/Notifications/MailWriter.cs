using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.Extensions.Options;
using MimeKit;
using ServiceBot.Dialogs.Orders;
using ServiceBot.Papers;
using ServiceBot.Storage;

namespace ServiceBot.Notifications;

/// <summary>Writes a mail from its row in the outbox: a receipt for a customer, or a notice for the shop.</summary>
internal sealed class MailWriter(PaperDesk papers, PaperWords words, IOptions<NotifyOptions> options)
{
    /// <summary>Null where there is no address or no order any more.</summary>
    public async Task<MimeMessage?> WriteAsync(OutboxRow message, CancellationToken cancellationToken)
    {
        using var payload = JsonDocument.Parse(message.Payload);
        var mail = message.Event == ReceiptMail.Event
            ? await ReceiptAsync(payload.RootElement, cancellationToken)
            : Notice(message, payload.RootElement);
        if (mail is null)
            return null;
        mail.From.Add(MailAddresses.Read(options.Value.Smtp.From)!);
        mail.MessageId = $"{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(message.EventId)).AsSpan(0, 16))}@{MailAddresses.Read(options.Value.Smtp.From)!.Domain}";
        mail.Date = message.CreatedAt;
        mail.Headers.Add("Auto-Submitted", "auto-generated");
        return mail;
    }

    private async Task<MimeMessage?> ReceiptAsync(JsonElement payload, CancellationToken cancellationToken)
    {
        var locale = payload.GetProperty("locale").GetString()!;
        if (await papers.OrderAsync(payload.GetProperty("number").GetString()!, cancellationToken) is not { } order
            || MailAddresses.Read(order.Customer.Email, order.Customer.Name) is not { } customer)
            return null;
        var paper = papers.Receipt(order, locale);
        var body = new BodyBuilder { TextBody = Body(order, locale) };
        body.Attachments.Add(paper.FileName, paper.Content, new ContentType("application", "pdf"));
        return Mail(customer, words.Say("mails.receipt-subject", locale, ("shop", words.Shop(locale)), ("number", order.Number)), locale, body);
    }

    private string Body(Order order, string locale) => string.Join(
        "\n\n",
        words.Say("mails.receipt-hello", locale, ("name", order.Customer.Name)),
        words.Say("mails.receipt-attached", locale, ("number", order.Number)),
        words.Say("mails.receipt-garbled", locale),
        words.Say("mails.receipt-regards", locale, ("shop", words.Shop(locale))),
        words.Foot(locale));

    private MimeMessage? Notice(OutboxRow message, JsonElement payload)
    {
        var locale = options.Value.EmailLanguage;
        if (MailAddresses.Read(options.Value.Email) is not { } shop)
            return null;
        var number = payload.TryGetProperty("number", out var named) ? named.ToString() : "";
        var what = words.Say(Key(message.Event), locale);
        var text = new StringBuilder(words.Say("mails.notice-body", locale, ("what", what), ("number", number), ("event", message.Event))).Append("\n\n");
        if (payload.TryGetProperty("details", out var details))
            Tell(text, details, "");
        return Mail(shop, words.Say("mails.notice-subject", locale, ("what", what), ("number", number)), locale, new BodyBuilder { TextBody = text.ToString() });
    }

    private static MimeMessage Mail(MailboxAddress to, string subject, string locale, BodyBuilder body)
    {
        var mail = new MimeMessage { Subject = MailAddresses.OneLine(subject), Body = body.ToMessageBody() };
        mail.To.Add(to);
        mail.Headers.Add("Content-Language", locale);
        return mail;
    }

    private static string Key(string happened) => happened switch
    {
        "repair.created" => "mails.repair-created",
        "repair.overdue" => "mails.repair-overdue",
        "return.created" => "mails.return-created",
        "ticket.created" => "mails.ticket-created",
        "ticket.overdue" => "mails.ticket-overdue",
        _ => "mails.other",
    };

    // The facts as the webhook has them, a line each, under the names that the shop's systems know.
    private static void Tell(StringBuilder text, JsonElement value, string name)
    {
        switch (value.ValueKind)
        {
            case JsonValueKind.Object:
                foreach (var fact in value.EnumerateObject())
                    Tell(text, fact.Value, name.Length == 0 ? fact.Name : $"{name}.{fact.Name}");
                break;
            case JsonValueKind.Array:
                foreach (var item in value.EnumerateArray())
                    Tell(text, item, name);
                break;
            case JsonValueKind.Null:
                break;
            default:
                text.Append(CultureInfo.InvariantCulture, $"{name}: {value}\n");
                break;
        }
    }
}
