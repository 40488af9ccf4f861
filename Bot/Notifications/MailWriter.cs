using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.Extensions.Options;
using MimeKit;
using ServiceBot.Dialogs.Desk;
using ServiceBot.Dialogs.Orders;
using ServiceBot.Papers;
using ServiceBot.Storage;

namespace ServiceBot.Notifications;

/// <summary>Writes a mail from its row in the outbox: a receipt or a code for a customer, or a notice for the shop.</summary>
internal sealed class MailWriter(PaperDesk papers, PaperWords words, MailCodeMaker codes, TimeProvider time, IOptions<NotifyOptions> options)
{
    /// <summary>Null where there is no address or no order any more.</summary>
    public async Task<MimeMessage?> WriteAsync(OutboxRow message, CancellationToken cancellationToken)
    {
        using var payload = JsonDocument.Parse(message.Payload);
        var mail = message.Event switch
        {
            ReceiptMail.Event => await ReceiptAsync(payload.RootElement, cancellationToken),
            MailCodes.Requested => await CodeAsync(payload.RootElement, cancellationToken),
            MailCodes.Told => Changed(payload.RootElement),
            _ => Notice(message, payload.RootElement),
        };
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

    // The code itself stands in no row: it is made here, and only as long as it is good.
    private async Task<MimeMessage?> CodeAsync(JsonElement payload, CancellationToken cancellationToken)
    {
        var locale = payload.GetProperty("locale").GetString()!;
        var until = DateTimeOffset.FromUnixTimeSeconds(payload.GetProperty("until").GetInt64());
        if (until <= time.GetUtcNow() || MailAddresses.Read(payload.GetProperty("to").GetString()) is not { } customer)
            return null;
        var code = await codes.MakeAsync(payload.GetProperty("ticket").GetString()!, cancellationToken);
        var ends = TimeZoneInfo.ConvertTime(until, words.Zone);
        return Letter(customer, locale, null, words.Say("mails.code-subject", locale, ("shop", words.Shop(locale))),
            words.Say("mails.code", locale, ("code", code), ("until", ends)), words.Say("mails.code-not-you", locale));
    }

    private MimeMessage? Changed(JsonElement payload)
    {
        var locale = payload.GetProperty("locale").GetString()!;
        var (name, number) = (payload.GetProperty("name").GetString(), payload.GetProperty("number").GetString());
        if (MailAddresses.Read(payload.GetProperty("to").GetString(), name) is not { } customer)
            return null;
        var email = ContactRules.MaskedPlain(payload.GetProperty("email").GetString()!);
        return Letter(customer, locale, name, words.Say("mails.changed-subject", locale, ("number", number)),
            words.Say("mails.changed", locale, ("number", number), ("email", email)), words.Say("mails.changed-not-you", locale));
    }

    private MimeMessage Letter(MailboxAddress to, string locale, string? name, string subject, params string[] paragraphs)
    {
        string[] all = [words.Say("mails.receipt-hello", locale, ("name", name)), .. paragraphs, words.Say("mails.receipt-regards", locale, ("shop", words.Shop(locale))), words.Foot(locale)];
        return Mail(to, subject, locale, new BodyBuilder { TextBody = string.Join("\n\n", all) });
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
        "ticket.cancelled" => "mails.ticket-cancelled",
        "order.email-changed" => "mails.order-email-changed",
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
