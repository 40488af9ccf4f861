using System.Security.Cryptography;
using System.Text;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.Options;
using ServiceBot.Dialogs.Desk;
using ServiceBot.Dialogs.Understanding;
using ServiceBot.Dialogs.Wording;
using ServiceBot.Importing;
using ServiceBot.Storage;
using ServiceBot.Turns;

namespace ServiceBot.Understanding.Notes;

/// <param name="Waiting">New notes that the desk would not have understood: they are counted in the queue.</param>
/// <param name="Understood">New notes that it would have.</param>
/// <param name="Known">Taken in before.</param>
internal sealed record NotesReport(IReadOnlyList<ImportFault> Faults, bool Written, int Waiting = 0, int Understood = 0, int Known = 0);

/// <summary>Puts what people said elsewhere into the queue of what the desk does not understand (OPS-05).</summary>
internal sealed class NotesImport(IUnderstanding understanding, IDatabaseWriter writer, DoorGuard guard, IOptions<StoreOptions> store, TimeProvider time)
{
    private const int KeyBytes = 16;

    /// <param name="name">What faults call the file.</param>
    /// <param name="channel">Of notes whose line names none.</param>
    public async Task<NotesReport> TakeAsync(Stream file, string name, string channel, ImportMode mode, CancellationToken cancellationToken)
    {
        var zone = TimeZoneInfo.FindSystemTimeZoneById(store.Value.TimeZone);
        var (notes, faults) = NotesFile.Read(file, name, channel, zone);
        if (faults.Count > 0 && (mode == ImportMode.AllOrNothing || notes.Count == 0))
            return new(faults, Written: false);
        var made = notes.Zip(Keys(notes), Make).ToList();
        return await writer.WriteAsync(db => Write(db, made, faults), cancellationToken);
    }

    private Made Make(HotlineNote note, string key)
    {
        var activity = new Activity { Type = ActivityTypes.Message, Text = note.Text, From = new ChannelAccount("caller") };
        guard.Redact(activity, new ConversationSnapshot { Key = new ConversationKey("import", note.Channel, key) });
        var locale = note.Locale ?? LanguageRules.Decide(note.Text, Locales.TraditionalChinese);
        var understood = understanding.Understand(activity.Text, locale);
        var line = understood.Certainty == Certainty.NotUnderstood || understood.Top == Topics.OutOfScope ? MissedLine.Of(activity.Text, locale) : null;
        return new(key, note.Channel, locale, line, understood.Offers(1) is [var guess] ? guess : null, note.At ?? time.GetUtcNow());
    }

    private static NotesReport Write(ServiceBotDb db, IReadOnlyList<Made> notes, IReadOnlyList<ImportFault> faults)
    {
        var (waiting, understood, known) = (0, 0, 0);
        foreach (var note in notes)
        {
            if (db.Set<ImportedNoteRow>().Find(note.Key) is not null)
            {
                known++;
                continue;
            }

            db.Set<ImportedNoteRow>().Add(new() { Key = note.Key });
            if (note.Line is null)
            {
                understood++;
                continue;
            }

            waiting++;
            Count(db, note, note.Line);
        }

        return new(faults, Written: true, waiting, understood, known);
    }

    // As a line of a chat is counted.
    private static void Count(ServiceBotDb db, Made note, MissedLine line)
    {
        if (db.Set<MissedLineRow>().Find(line.Key, note.Channel) is not { } row)
        {
            db.Set<MissedLineRow>().Add(new()
            {
                Key = line.Key,
                Channel = note.Channel,
                Locale = note.Locale,
                Example = line.Example,
                Guess = note.Guess,
                Count = 1,
                FirstSeen = note.At,
                LastSeen = note.At,
                State = MissedLineRow.Open,
            });
            return;
        }

        row.Count++;
        (row.FirstSeen, row.LastSeen) = (note.At < row.FirstSeen ? note.At : row.FirstSeen, note.At > row.LastSeen ? note.At : row.LastSeen);
        if (row.State == MissedLineRow.Learned)
            row.State = MissedLineRow.Open;
    }

    private static IEnumerable<string> Keys(IEnumerable<HotlineNote> notes)
    {
        var seen = new Dictionary<HotlineNote, int>();
        foreach (var note in notes)
        {
            var before = seen[note] = seen.GetValueOrDefault(note) + 1;
            var all = Encoding.UTF8.GetBytes(string.Join('\n', note.Channel, note.Locale, note.At?.ToUnixTimeMilliseconds(), before, note.Text));
            yield return Convert.ToHexStringLower(SHA256.HashData(all).AsSpan(0, KeyBytes));
        }
    }

    private sealed record Made(string Key, string Channel, string Locale, MissedLine? Line, string? Guess, DateTimeOffset At);
}
