using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using Microsoft.Extensions.Options;
using ServiceBot.Storage;
using ServiceBot.Turns;

namespace ServiceBot.Notifications;

/// <summary>Puts what the shop has to know into the outbox, with the turn that caused it.</summary>
internal sealed class ShopNotices(IOptions<NotifyOptions> options)
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    /// <param name="happened">Such as <c>repair.created</c>.</param>
    /// <param name="number">What it happened to; together they are the event's stable id.</param>
    /// <param name="occurrence">Tells one from another where the same can happen to it again; part of the id.</param>
    public void Add(UnitOfWork work, string happened, string number, object details, string? occurrence = null)
    {
        if (options.Value.TellsNobody)
            return;
        var id = occurrence is null ? $"{happened}:{number}" : $"{happened}:{number}:{occurrence}";
        var payload = JsonSerializer.Serialize(new { id, @event = happened, at = work.Now, number, details }, Json);
        if (options.Value.WebhookAddress is not null)
            work.Outbox.Add(Row(WebhookSender.Kind));
        if (options.Value.MailsTheShop)
            work.Outbox.Add(Row(MailSender.Kind));

        OutboxRow Row(string kind) => new()
        {
            EventId = id,
            Kind = kind,
            Event = happened,
            Payload = payload,
            CreatedAt = work.Now,
            DueAt = work.Now,
        };
    }
}
