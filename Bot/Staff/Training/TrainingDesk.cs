using System.Globalization;
using System.Text;
using Microsoft.Bot.Schema;
using Microsoft.EntityFrameworkCore;
using ServiceBot.Dialogs.Training;
using ServiceBot.Storage;
using ServiceBot.Turns;

namespace ServiceBot.Staff.Training;

/// <summary>What happens when the trainee has said something.</summary>
internal enum Then { CustomerWaits, CustomerAnswers, Finish }

internal enum SayOutcome { Said, NothingSaid, TooLong, NotHere }

/// <summary>
/// Practice with a scripted customer (OPS-12). The chats stand in the log as any others, behind a door that nothing goes out of; lists,
/// search and reports leave that door out. The guard takes out of what the trainee writes what nobody may keep (P9).
/// </summary>
internal sealed class TrainingDesk(ServiceBotDb db, IDatabaseWriter writer, DoorGuard guard, TrainingTable table, TimeProvider time)
{
    /// <summary>The door of practice chats, and their channel.</summary>
    public const string Door = "practice";

    public const int LongestLine = 2000;
    public const int LongestName = 60;

    /// <param name="id">The chat's; the same form sent twice begins one chat.</param>
    /// <param name="agent">The trainee's name as the customer sees it.</param>
    /// <returns>False where somebody else has a chat of this id.</returns>
    public Task<bool> BeginAsync(string id, TrainingScenario scenario, string locale, string trainee, string agent, CancellationToken cancellationToken)
    {
        var named = new Activity { From = new ChannelAccount(trainee, agent) };
        guard.Redact(named, new ConversationSnapshot { Key = Key(id) });
        var parties = new TrainingParties(scenario.Customer, named.From.Name, scenario.Key);
        return writer.WriteAsync(
            inside =>
            {
                if (inside.Conversations.FirstOrDefault(row => row.Door == Door && row.ConversationId == id) is { } there)
                    return there.Persona == trainee;
                var now = time.GetUtcNow();
                var conversation = new ConversationRow
                {
                    Door = Door,
                    ChannelId = Door,
                    ConversationId = id,
                    Version = 1,
                    Reference = parties.Write(id, trainee),
                    Locale = locale,
                    Persona = trainee,
                    CreatedAt = now,
                    LastActivityAt = now,
                };
                inside.Conversations.Add(conversation);
                inside.SaveChanges();
                Add(inside, conversation, Line(parties.CustomersAccount(), scenario.Opening, locale), now);
                return true;
            },
            cancellationToken);
    }

    public async Task<TrainingChat?> FindAsync(string id, CancellationToken cancellationToken)
    {
        var conversation = await db.Conversations.AsNoTracking().FirstOrDefaultAsync(row => row.Door == Door && row.ConversationId == id, cancellationToken);
        return conversation is null ? null : await ReadAsync(conversation, cancellationToken);
    }

    /// <summary>The chats begun last, the newest first.</summary>
    /// <param name="trainee">Null: everybody's.</param>
    /// <param name="before">A chat's key in the database: only older ones.</param>
    public async Task<IReadOnlyList<TrainingChat>> ListAsync(string? trainee, long? before, int most, CancellationToken cancellationToken)
    {
        var rows = await db.Conversations.AsNoTracking()
            .Where(row => row.Door == Door && (trainee == null || row.Persona == trainee) && (before == null || row.Id < before))
            .OrderByDescending(row => row.Id).Take(most).ToListAsync(cancellationToken);
        var chats = new List<TrainingChat>(rows.Count);
        foreach (var row in rows)
            chats.Add(await ReadAsync(row, cancellationToken));
        return chats;
    }

    /// <summary>Says the trainee's line, and what comes of it, in one change.</summary>
    /// <param name="sequence">The newest entry that the trainee saw; another one has come since, and nothing is said.</param>
    /// <param name="text">May be empty where something has been said that the customer can answer, or the chat is to end.</param>
    public async Task<SayOutcome> SayAsync(TrainingChat chat, long sequence, string text, Then then, CancellationToken cancellationToken)
    {
        if (text.Length > LongestLine)
            return SayOutcome.TooLong;
        if (chat.IsOver || chat.Conversation.LastSequence != sequence)
            return SayOutcome.NotHere;
        var parties = TrainingParties.Read(chat.Conversation);
        var line = Line(parties.AgentsAccount(chat.Trainee), text, chat.Conversation.Locale);
        guard.Redact(line, new ConversationSnapshot { Key = Key(chat.Conversation.ConversationId) });
        List<string> said = [.. chat.SaidSince, .. text.Length > 0 ? [line.Text] : Array.Empty<string>()];
        if ((text.Length == 0 && then == Then.CustomerWaits) || (said.Count == 0 && then == Then.CustomerAnswers))
            return SayOutcome.NothingSaid;
        var answer = then == Then.CustomerAnswers ? chat.Scenario?.Answer(chat.Step, said) : null;
        List<Activity> next = [];
        if (text.Length > 0)
            next.Add(line);
        if (answer is not null)
            next.Add(answer.Silent is { } silent ? Silence.Of(silent, parties.CustomersAccount()) : Line(parties.CustomersAccount(), answer.Say, chat.Conversation.Locale));
        else if (then != Then.CustomerWaits)
            next.Add(new Activity { Type = ActivityTypes.EndOfConversation, From = parties.CustomersAccount() });
        return await writer.WriteAsync(inside => Write(inside, chat.Conversation.Id, sequence, next, time.GetUtcNow()), cancellationToken) ? SayOutcome.Said : SayOutcome.NotHere;
    }

    /// <summary>The line as it is kept: without the empty ends, and without what the guard takes out.</summary>
    public string Kept(TrainingChat chat, string text)
    {
        var line = new Activity { Type = ActivityTypes.Message, Text = text };
        guard.Redact(line, new ConversationSnapshot { Key = Key(chat.Conversation.ConversationId) });
        return line.Text ?? "";
    }

    private static bool Write(ServiceBotDb db, long key, long sequence, IReadOnlyList<Activity> next, DateTimeOffset now)
    {
        if (db.Conversations.FirstOrDefault(row => row.Id == key) is not { } conversation || conversation.LastSequence != sequence)
            return false;
        foreach (var activity in next)
            Add(db, conversation, activity, now);
        return true;
    }

    private static ConversationKey Key(string id) => new(Door, Door, id);

    private static Activity Line(ChannelAccount from, string text, string? locale) => new() { Type = ActivityTypes.Message, From = from, Text = text, TextFormat = TextFormatTypes.Plain, Locale = locale };

    private static void Add(ServiceBotDb db, ConversationRow conversation, Activity activity, DateTimeOffset now)
    {
        conversation.LastSequence++;
        conversation.Version++;
        conversation.LastActivityAt = now;
        activity.Id = string.Create(CultureInfo.InvariantCulture, $"{Door}-{conversation.LastSequence}");
        activity.Timestamp = now;
        db.Activities.Add(new ActivityRow
        {
            ConversationKey = conversation.Id,
            Sequence = conversation.LastSequence,
            FromBot = activity.From.Role == RoleTypes.Bot,
            Type = activity.Type,
            ActivityId = activity.Id,
            Sender = activity.From.Id,
            At = now,
            NotBefore = now,
            Json = Encoding.UTF8.GetString(ActivityJson.Write(activity).Span),
        });
    }

    private async Task<TrainingChat> ReadAsync(ConversationRow conversation, CancellationToken cancellationToken)
    {
        var log = await db.Activities.AsNoTracking().Where(entry => entry.ConversationKey == conversation.Id).OrderBy(entry => entry.Sequence).ToListAsync(cancellationToken);
        return new TrainingChat(conversation, log, table.Find(conversation.Locale, TrainingParties.Read(conversation).Scenario));
    }
}
