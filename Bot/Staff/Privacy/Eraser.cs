using System.Globalization;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using ServiceBot.Staff.Index;
using ServiceBot.Storage;

namespace ServiceBot.Staff.Privacy;

/// <summary>What was erased, in numbers.</summary>
/// <param name="Number">By which the record of it is found.</param>
internal sealed record ErasureReceipt(string Number, DateTimeOffset At, string By, IReadOnlyDictionary<string, int> Erased);

/// <summary>
/// Takes conversations out of the desk, with everything that hangs on them: log, memory, files, reminders, what waits to be sent, what
/// reviewers wrote, and the search index. Requests keep their number and state, as the shop has to work on; whose they were is blotted out.
/// </summary>
internal sealed class Eraser(IDatabaseWriter writer, LogFollower follower, StaffAudit audit, TimeProvider time)
{
    private const string Mark = "[erased]";

    // Each by the conversations' keys ($0, a JSON array) and the requests' numbers ($1).
    private static readonly (string Name, string Sql)[] OfConversations =
    [
        ("messages", "DELETE FROM activities WHERE conversation_key IN (SELECT value FROM json_each({0}))"),
        ("files", "DELETE FROM uploads WHERE conversation_key IN (SELECT value FROM json_each({0}))"),
        ("reminders", "DELETE FROM reminders WHERE conversation_key IN (SELECT value FROM json_each({0}))"),
        ("deliveries", "DELETE FROM deliveries WHERE conversation_key IN (SELECT value FROM json_each({0}))"),
        ("reviews", "DELETE FROM reviews WHERE conversation_key IN (SELECT value FROM json_each({0}))"),
        ("notes", "DELETE FROM review_notes WHERE conversation_key IN (SELECT value FROM json_each({0}))"),
        ("tags", "DELETE FROM review_tags WHERE conversation_key IN (SELECT value FROM json_each({0}))"),
        ("opinions", "DELETE FROM score_opinions WHERE conversation_key IN (SELECT value FROM json_each({0}))"),
        ("corrections", "DELETE FROM topic_corrections WHERE conversation_key IN (SELECT value FROM json_each({0}))"),
        ("samples", "DELETE FROM review_samples WHERE conversation_key IN (SELECT value FROM json_each({0}))"),
        ("reindex", "DELETE FROM reindex WHERE conversation_key IN (SELECT value FROM json_each({0}))"),
        ("orders shown", "DELETE FROM shown_orders WHERE conversation_key IN (SELECT value FROM json_each({0}))"),
        ("conversations", "DELETE FROM conversations WHERE id IN (SELECT value FROM json_each({0}))"),
    ];

    private static readonly (string Name, string Sql)[] OfPerson =
    [
        ("customers", "DELETE FROM customers WHERE key IN (SELECT c.door || ':' || c.channel_id || '/users/' || a.sender FROM conversations c JOIN activities a ON a.conversation_key = c.id WHERE a.from_bot = 0 AND c.id IN (SELECT value FROM json_each({0})))"),
        ("outbox", "DELETE FROM outbox WHERE EXISTS (SELECT 1 FROM json_each({1}) WHERE instr(outbox.event_id, value) > 0 OR instr(outbox.payload, value) > 0)"),
        ("repair notes", "UPDATE repair_changes SET note = NULL WHERE repair_id IN (SELECT id FROM repairs WHERE number IN (SELECT value FROM json_each({1})))"),
        ("repairs", $"UPDATE repairs SET contact_name = '{Mark}', contact = '{Mark}', fault = '{Mark}', condition = '{Mark}', serial_number = NULL, details = NULL, note = NULL WHERE number IN (SELECT value FROM json_each({{1}}))"),
        ("returns", $"UPDATE returns SET contact_name = '{Mark}', contact = '{Mark}', details = NULL, note = NULL WHERE number IN (SELECT value FROM json_each({{1}}))"),
        ("tickets", $"UPDATE tickets SET contact_name = '{Mark}', contact = '{Mark}', reason = '{Mark}', summary = '{Mark}', details = NULL WHERE number IN (SELECT value FROM json_each({{1}}))"),
    ];

    /// <summary>Erases a person's data and writes down that it was done, by whom and how much; not whose it was.</summary>
    public async Task<ErasureReceipt> EraseAsync(SubjectData subject, string by, string? reason, CancellationToken cancellationToken)
    {
        var receipt = new ErasureReceipt($"E-{Guid.NewGuid():N}"[..14].ToUpperInvariant(), time.GetUtcNow(), by, await RunAsync(subject, [.. OfPerson, .. OfConversations], thoroughly: true, cancellationToken));
        await audit.AddAsync(by, "privacy.erase", Text(receipt), reason, cancellationToken);
        return receipt;
    }

    /// <summary>Takes conversations out whose time is over; requests stay as they are.</summary>
    public Task<IReadOnlyDictionary<string, int>> ForgetAsync(IReadOnlyList<long> conversations, CancellationToken cancellationToken) =>
        RunAsync(new SubjectData(conversations, []), OfConversations, thoroughly: false, cancellationToken);

    private async Task<IReadOnlyDictionary<string, int>> RunAsync(SubjectData subject, (string Name, string Sql)[] statements, bool thoroughly, CancellationToken cancellationToken)
    {
        var (conversations, numbers) = (JsonSerializer.Serialize(subject.Conversations), JsonSerializer.Serialize(subject.Numbers));
        var erased = await writer.WriteAsync(
            db =>
            {
                // What is deleted is overwritten, not only no longer found.
                db.Database.ExecuteSqlRaw("PRAGMA secure_delete = ON");
                var counts = new Dictionary<string, int>(StringComparer.Ordinal);
                foreach (var (name, sql) in statements)
                    counts[name] = db.Database.ExecuteSqlRaw(sql, conversations, numbers);
                db.Database.ExecuteSqlRaw("PRAGMA secure_delete = OFF");
                return counts;
            },
            cancellationToken);
        await follower.ForgetAsync(subject.Conversations, thoroughly, cancellationToken);
        return erased.Where(count => count.Value > 0).ToDictionary(StringComparer.Ordinal);
    }

    private static string Text(ErasureReceipt receipt) =>
        receipt.Number + ": " + string.Join(", ", receipt.Erased.Select(count => string.Create(CultureInfo.InvariantCulture, $"{count.Key} {count.Value}")));
}
