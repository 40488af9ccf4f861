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
        if (options.Value.WebhookAddress is null)
            return;
        var id = occurrence is null ? $"{happened}:{number}" : $"{happened}:{number}:{occurrence}";
        work.Outbox.Add(new OutboxRow
        {
            EventId = id,
            Kind = WebhookSender.Kind,
            Event = happened,
            Payload = JsonSerializer.Serialize(new { id, @event = happened, at = work.Now, number, details }, Json),
            CreatedAt = work.Now,
            DueAt = work.Now,
        });
    }
}
