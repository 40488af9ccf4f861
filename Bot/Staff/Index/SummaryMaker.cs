using Microsoft.Bot.Schema;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Options;
using ServiceBot.Dialogs.Desk;
using ServiceBot.Dialogs.Scoring;
using ServiceBot.Dialogs.Understanding;
using ServiceBot.Dialogs.Wording;
using ServiceBot.Staff.Transcripts;
using ServiceBot.Storage;
using ServiceBot.Turns;

namespace ServiceBot.Staff.Index;

/// <summary>Boils a conversation down to what lists, search and reports need of it.</summary>
internal sealed class SummaryMaker(TranscriptScoring scoring, IUnderstanding understanding, IOptions<StoreOptions> store)
{
    private const int LongestLine = 160;

    private static readonly string[] SmallTalk = [Topics.Greeting, Topics.Goodbye, Topics.Thanks, Topics.AreYouABot, Topics.OutOfScope];

    private static readonly string[] CardTexts = ["title", "subtitle", "text"];

    private readonly TimeZoneInfo _zone = TimeZoneInfo.FindSystemTimeZoneById(store.Value.TimeZone);

    /// <param name="database">The desk's own database, to read from.</param>
    public IndexedChat Make(LoggedChat chat, SqliteConnection database)
    {
        var shown = chat.Log.Where(entry => entry.Kind == EntryKind.Send).Select(entry => (Entry: entry, Activity: TranscriptScoring.Shown(entry.Json, entry.FromBot, entry.NotBefore))).ToList();
        var said = shown.Where(pair => pair.Entry.IsMessage).ToList();
        var card = scoring.Score([.. shown.Select(pair => pair.Activity)], chat.TimeZone);
        var desk = DeskRecords.ReadDesk(chat.Desk);
        var first = said.Find(pair => !pair.Entry.FromBot && !string.IsNullOrWhiteSpace(pair.Activity.Text)).Activity?.Text;
        var locale = chat.Locale ?? shown.FindLast(pair => pair.Entry.FromBot && pair.Activity.Locale is not null).Activity?.Locale;
        List<TurnNote> notes = [.. chat.Log.Select(entry => TurnNote.Read(entry.Understood)).OfType<TurnNote>()];
        var missedLines = said.Where(pair => TurnNote.Read(pair.Entry.Understood)?.Certainty == "nothing")
            .Select(pair => new MisunderstoodLine(pair.Entry.Sequence, Masking.Mask(pair.Activity.Text ?? ""), locale ?? "")).ToList();
        // What was remembered of a matter is put away when the customer takes leave.
        var outcome = notes.LastOrDefault(note => note.Outcome != Outcome.None)?.Outcome ?? desk?.Outcome ?? Outcome.None;
        var summary = new Summary
        {
            Key = chat.Key,
            Id = chat.Id,
            Channel = chat.Channel,
            Locale = locale,
            Persona = chat.Persona,
            Customer = chat.Customer,
            Began = chat.Began,
            Ended = chat.Ended,
            Day = DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(chat.Ended, _zone).DateTime),
            Sequence = chat.Sequence,
            Messages = said.Count,
            Topic = TopicOf(chat, notes, first) ?? desk?.Topic,
            Outcome = OutcomeName(outcome),
            FirstLine = OneLine(Masking.Mask(first ?? "")),
            Total = Of(card.Total),
            Tone = Of(card.Of(PracticeGroup.Tone)),
            Care = Of(card.Of(PracticeGroup.Care)),
            Foresight = Of(card.Of(PracticeGroup.Foresight)),
            Met = [.. card.Lines.Where(line => line.Verdict == Verdict.Met).Select(line => line.Practice)],
            Missed = [.. card.Missed.Select(line => line.Practice)],
            Rating = desk?.Rating.Score,
            HandedOver = outcome == Outcome.HandedOver || database.Number("SELECT count(*) FROM tickets WHERE conversation_key = $0 AND state <> 'cancelled'", chat.Key) > 0,
            IdleClosed = desk?.ClosedIdle == true,
            Imported = chat.Door == ImportedDoor,
            Misunderstood = missedLines.Count,
            Reviewed = database.Number("SELECT count(*) FROM reviews WHERE conversation_key = $0", chat.Key) > 0,
            Tags = database.List("SELECT tag FROM review_tags WHERE conversation_key = $0 ORDER BY tag", row => row.GetString(0), chat.Key),
        };
        var samples = database.List("SELECT sample FROM review_samples WHERE conversation_key = $0", row => row.GetString(0), chat.Key);
        return new IndexedChat(summary, [.. said.Select(pair => Masking.Mask(Words(pair.Activity)))], missedLines, samples);
    }

    /// <summary>The door of chats that came from another desk, as files.</summary>
    public const string ImportedDoor = "import";

    public static string OutcomeName(Outcome outcome) => outcome switch
    {
        Outcome.Answered or Outcome.AnsweredNotExpedited => "answered",
        Outcome.Unresolved => "unresolved",
        Outcome.HandedOver => "handed over",
        _ => "open",
    };

    /// <summary>Everything in a message that can be read: text, cards, names of files.</summary>
    public static string Words(Activity activity)
    {
        var parts = new List<string> { activity.Text ?? "" };
        foreach (var attachment in activity.Attachments ?? [])
        {
            parts.Add(attachment.Name ?? "");
            if (attachment.Content is Newtonsoft.Json.Linq.JObject card)
                parts.AddRange(CardTexts.Select(name => card[name]?.ToString() ?? ""));
        }

        return string.Join('\n', parts.Where(part => part.Length > 0));
    }

    /// <summary>What the customer came for: the first matter that is more than small talk.</summary>
    private string? TopicOf(LoggedChat chat, IEnumerable<TurnNote> notes, string? firstWords)
    {
        if (notes.FirstOrDefault(note => note is { Certainty: "sure", Topics: [var topic] } && Topics.IndexOf(topic) >= 0 && !SmallTalk.Contains(topic)) is { } sure)
            return sure.Topics[0];
        if (chat.Door != ImportedDoor || firstWords is null)
            return null;
        return understanding.Understand(firstWords, chat.Locale ?? Locales.TraditionalChinese) is { Certainty: Certainty.Sure } understood ? understood.Top : null;
    }

    private static Points Of(Score score) => new(score.Met, score.Of);

    private static string OneLine(string text)
    {
        var line = text.ReplaceLineEndings(" ").Trim();
        return line.Length <= LongestLine ? line : line[..LongestLine] + "…";
    }
}

/// <param name="Said">Each message's words, masked.</param>
/// <param name="Samples">The samples that it was drawn for.</param>
internal sealed record IndexedChat(Summary Summary, IReadOnlyList<string> Said, IReadOnlyList<MisunderstoodLine> Misunderstood, IReadOnlyList<string> Samples);
