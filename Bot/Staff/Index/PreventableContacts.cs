using Microsoft.Data.Sqlite;
using ServiceBot.Dialogs.Understanding;

namespace ServiceBot.Staff.Index;

/// <summary>
/// Contacts that a word in time would have spared the customer (OPS-18): they ask for what an earlier chat about an order could have
/// told them, and did not.
/// </summary>
internal static class PreventableContacts
{
    /// <summary>A later contact has nothing to do with that chat any more.</summary>
    private static readonly TimeSpan Reach = TimeSpan.FromDays(30);

    private static readonly string[] AboutAnOrder = [Topics.OrderStatus, Topics.DeliveryDate, Topics.Tracking, Topics.SplitShipment];

    /// <summary>What is asked, and the practice that says it unasked.</summary>
    private static readonly Dictionary<string, string> Practices = new(StringComparer.Ordinal)
    {
        [Topics.Invoice] = "I-14",
        [Topics.SplitShipment] = "I-17",
        [Topics.Tracking] = "I-18",
        [Topics.ReceiptPdf] = "I-20",
        [Topics.ReturnPolicy] = "I-21",
        [Topics.DeliveryDate] = "I-11",
    };

    /// <returns>The practice that was not kept in the customer's last chat about an order; null where this contact is nobody's fault.</returns>
    public static string? Find(SqliteConnection index, Summary contact)
    {
        if (contact.Topic is null || !Practices.TryGetValue(contact.Topic, out var practice))
            return null;
        var earlier = index.List(
            $"SELECT {IndexRows.Columns} FROM transcripts WHERE customer = $0 AND place < $1 AND place >= $2 AND conversation <> $3 ORDER BY place DESC LIMIT 10",
            IndexRows.Read, contact.Customer, IndexRows.PlaceOf(contact.Began), IndexRows.PlaceOf(contact.Began - Reach), contact.Key);
        return earlier.Find(chat => AboutAnOrder.Contains(chat.Topic)) is { } last && !last.Met.Contains(practice) ? practice : null;
    }
}
