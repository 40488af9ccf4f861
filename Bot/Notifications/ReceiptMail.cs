using System.Globalization;
using System.Text.Json;
using Microsoft.Extensions.Options;
using ServiceBot.Dialogs.Papers;
using ServiceBot.Storage;
using ServiceBot.Turns;

namespace ServiceBot.Notifications;

/// <summary>Puts a receipt's mail into the outbox, with the turn that asked for it. Of the customer it keeps nothing but the order's number.</summary>
internal sealed class ReceiptMail(CurrentTurn turn, IOptions<NotifyOptions> options) : IReceiptMail
{
    public const string Event = "receipt.requested";

    public bool IsOn => options.Value.Smtp.IsOn;

    public void Send(string orderNumber, string locale)
    {
        var work = turn.Work;
        var place = string.Create(CultureInfo.InvariantCulture, $"{work.Conversation.Key}:{work.NextSequence}");
        work.Outbox.Add(new OutboxRow
        {
            EventId = $"{Event}:{orderNumber}:{place}",
            Kind = MailSender.Kind,
            Event = Event,
            Payload = JsonSerializer.Serialize(new { number = orderNumber, locale }),
            CreatedAt = work.Now,
            DueAt = work.Now,
        });
    }
}
