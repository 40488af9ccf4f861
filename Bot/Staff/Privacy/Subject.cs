using Microsoft.EntityFrameworkCore;
using ServiceBot.Orders;
using ServiceBot.Repairs;
using ServiceBot.Returns;
using ServiceBot.Storage;
using ServiceBot.Tickets;

namespace ServiceBot.Staff.Privacy;

/// <summary>Whose data it is.</summary>
internal enum SubjectKind
{
    /// <summary>The shop's own identifier of the customer.</summary>
    Customer,

    /// <summary>An e-mail address or a telephone number, as it was written.</summary>
    Contact,

    /// <summary>One conversation and whoever talked in it.</summary>
    Conversation,
}

/// <summary>What the desk holds of somebody.</summary>
internal sealed record SubjectData(IReadOnlyList<long> Conversations, IReadOnlyList<string> Numbers);

/// <summary>Finds all conversations of a customer, and all requests made in them or under the same contact.</summary>
internal sealed class Subject(ServiceBotDb db)
{
    private const int ShortestContact = 6;

    public async Task<SubjectData> FindAsync(SubjectKind kind, string value, CancellationToken cancellationToken)
    {
        var found = (await ConversationsAsync(kind, value, cancellationToken)).ToHashSet();
        if (kind != SubjectKind.Contact && found.Count > 0)
            found.UnionWith(await SameSenderAsync(found, cancellationToken));
        List<long> keys = [.. found.Order()];
        var contact = kind == SubjectKind.Contact ? value : null;
        var numbers = new List<string>();
        numbers.AddRange(await db.Set<TicketRow>().Where(row => keys.Contains(row.ConversationKey) || row.Contact == contact).Select(row => row.Number).ToListAsync(cancellationToken));
        numbers.AddRange(await db.Set<RepairRow>().Where(row => keys.Contains(row.ConversationKey) || row.Contact == contact).Select(row => row.Number).ToListAsync(cancellationToken));
        numbers.AddRange(await db.Set<ReturnRow>().Where(row => keys.Contains(row.ConversationKey) || row.Contact == contact).Select(row => row.Number).ToListAsync(cancellationToken));
        return new(keys, numbers);
    }

    private async Task<IReadOnlyList<long>> ConversationsAsync(SubjectKind kind, string value, CancellationToken cancellationToken) => kind switch
    {
        SubjectKind.Customer => await db.Conversations.Where(row => row.SignedInAs == value).Select(row => row.Id).ToListAsync(cancellationToken),
        SubjectKind.Conversation => await db.Conversations.Where(row => row.ConversationId == value).Select(row => row.Id).ToListAsync(cancellationToken),
        _ when value.Length < ShortestContact => [],
        _ => await OfContactAsync(value, cancellationToken),
    };

    // Wherever it was said: the whole log is read through once.
    private async Task<IReadOnlyList<long>> OfContactAsync(string contact, CancellationToken cancellationToken)
    {
        var said = await db.Activities.Where(entry => entry.Json.Contains(contact)).Select(entry => entry.ConversationKey).Distinct().ToListAsync(cancellationToken);
        said.AddRange(await db.Set<TicketRow>().Where(row => row.Contact == contact).Select(row => row.ConversationKey).ToListAsync(cancellationToken));
        said.AddRange(await db.Set<RepairRow>().Where(row => row.Contact == contact).Select(row => row.ConversationKey).ToListAsync(cancellationToken));
        said.AddRange(await db.Set<ReturnRow>().Where(row => row.Contact == contact).Select(row => row.ConversationKey).ToListAsync(cancellationToken));
        var there = said.ToHashSet();
        return await db.Conversations.Where(row => there.Contains(row.Id)).Select(row => row.Id).ToListAsync(cancellationToken);
    }

    // The same user of the same channel in other conversations.
    private async Task<IReadOnlyList<long>> SameSenderAsync(HashSet<long> conversations, CancellationToken cancellationToken)
    {
        var senders = await db.Activities.Where(entry => conversations.Contains(entry.ConversationKey) && !entry.FromBot)
            .Join(db.Conversations, entry => entry.ConversationKey, row => row.Id, (entry, row) => new { row.Door, row.ChannelId, entry.Sender }).Distinct().ToListAsync(cancellationToken);
        var keys = new List<long>();
        foreach (var who in senders)
            keys.AddRange(await db.Conversations
                .Where(row => row.Door == who.Door && row.ChannelId == who.ChannelId && db.Activities.Any(entry => entry.ConversationKey == row.Id && entry.Sender == who.Sender && !entry.FromBot))
                .Select(row => row.Id).ToListAsync(cancellationToken));
        return keys;
    }
}
