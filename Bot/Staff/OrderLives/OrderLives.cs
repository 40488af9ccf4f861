using Microsoft.Extensions.Options;
using ServiceBot.Orders;
using ServiceBot.Staff.Index;
using ServiceBot.Staff.Reports;

namespace ServiceBot.Staff.OrderLives;

/// <summary>Finds the chats about an order, and the orders of a chat.</summary>
internal sealed class OrderLives(IndexFile file, IOrderTable table, ParsedOrders orders, IOptions<ReportOptions> options)
{
    /// <summary>An order that was asked for more often than this is shown with its newest contacts.</summary>
    public const int MostContacts = 200;

    private const int MostOrders = 10;

    /// <summary>Those that were shown in the chat, or that its signed-in customer had placed by then; the newest first.</summary>
    public IReadOnlyList<string> OfConversation(long conversation)
    {
        using var log = file.OpenLog();
        return log.List(
            """
            SELECT key FROM orders WHERE key IN (SELECT order_key FROM shown_orders WHERE conversation_key = $0)
            OR key IN (SELECT own.key FROM orders AS own JOIN conversations AS chat ON chat.signed_in_as = own.customer_id WHERE chat.id = $0 AND own.ordered_at <= chat.last_activity_at)
            ORDER BY ordered_at DESC LIMIT $1
            """,
            row => row.GetString(0), conversation, MostOrders);
    }

    /// <returns>Null where there is no such order.</returns>
    public async Task<OrderLife?> FindAsync(string number, CancellationToken cancellationToken)
    {
        var key = OrderNumber.Key(number);
        if (await table.FindAsync(key, cancellationToken) is not { } stored)
            return null;
        var order = orders.Parse(stored);
        using var log = file.OpenLog();
        using var index = file.Open();
        var contacts = log.List("SELECT conversation_key FROM shown_orders WHERE order_key = $0 ORDER BY conversation_key DESC LIMIT $1", row => row.GetInt64(0), key, MostContacts)
            .SelectMany(chat => index.List($"SELECT {IndexRows.Columns} FROM transcripts WHERE conversation = $0", IndexRows.Read, chat)).ToList();
        if (stored.CustomerId is { } customer)
        {
            contacts.AddRange(index.List(
                $"SELECT {IndexRows.Columns} FROM transcripts WHERE customer = $0 AND place >= $1 ORDER BY place DESC LIMIT $2",
                IndexRows.Read, LoggedChat.CustomerOf(customer), IndexRows.PlaceOf(order.OrderedAt), MostContacts));
        }

        return new(order, [.. contacts.DistinctBy(contact => contact.Key).OrderByDescending(contact => contact.Began).Take(MostContacts).Reverse()], options.Value);
    }
}
