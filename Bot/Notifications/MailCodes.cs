using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Unicode;
using Microsoft.Extensions.Options;
using ServiceBot.Dialogs.Care;
using ServiceBot.Dialogs.Orders;
using ServiceBot.Orders;
using ServiceBot.Storage;
using ServiceBot.Turns;

namespace ServiceBot.Notifications;

/// <summary>
/// Codes that prove an address. A code is stored nowhere, not even hashed: it is made from a random ticket and the host's own key, once when
/// its mail is written and once when it comes back.
/// </summary>
internal sealed class MailCodes(CurrentTurn turn, IOptions<NotifyOptions> options, MailCodeMaker maker, LookupLimits limits, ShopNotices notices) : IMailCodes
{
    public const string Requested = "mail-code.requested";

    /// <summary>The mail to the address that was on the order before.</summary>
    public const string Told = "mail.changed";

    private const int TicketBytes = 16;

    private static readonly JsonSerializerOptions Json = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    public bool IsOn => options.Value.Smtp.IsOn;

    public async Task<CodeSending> SendAsync(string email, DateTimeOffset until, string locale, CancellationToken cancellationToken)
    {
        if (MailAddresses.Read(email) is not { } address)
            return new CodeSending.NoAddress();
        if (await limits.TryAsync(turn.Work, $"mail {Contacts.EmailKey(address.Address)}", cancellationToken) is not null)
            return new CodeSending.Limited();
        var ticket = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(TicketBytes));
        Leave($"{Requested}:{ticket}", Requested, new { to = address.Address, ticket, until = until.ToUnixTimeSeconds(), locale });
        return new CodeSending.Sent(ticket);
    }

    public async Task<bool> IsRightAsync(string ticket, string code, CancellationToken cancellationToken)
    {
        var right = await maker.MakeAsync(ticket, cancellationToken);
        return CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(right), Encoding.UTF8.GetBytes(code));
    }

    public void Change(Order order, string email, string locale)
    {
        var work = turn.Work;
        var key = OrderNumber.Key(order.Number);
        work.Changes.Add(inside => Change(inside, key, email));
        var place = string.Create(CultureInfo.InvariantCulture, $"{work.Conversation.Key}:{work.NextSequence}");
        if (order.Customer.Email is { } before)
            Leave($"{Told}:{place}", Told, new { to = before, name = order.Customer.Name, number = order.Number, email, locale });
        notices.Add(work, "order.email-changed", order.Number, new { email, before = order.Customer.Email }, place);
    }

    // The order as it stands in the transaction: an import may have replaced it since the turn read it.
    private static void Change(ServiceBotDb inside, string key, string email)
    {
        if (inside.Set<OrderRow>().Find(key) is not { } row || JsonNode.Parse(row.Json) is not { } order || order["customer"] is not JsonObject customer)
            return;
        customer["email"] = email;
        row.Json = order.ToJsonString(Json);
        row.Email = Contacts.EmailKey(email);
    }

    private void Leave(string id, string happened, object payload) => turn.Work.Outbox.Add(new OutboxRow
    {
        EventId = id,
        Kind = MailSender.Kind,
        Event = happened,
        Payload = JsonSerializer.Serialize(payload, Json),
        CreatedAt = turn.Work.Now,
        DueAt = turn.Work.Now,
    });
}
