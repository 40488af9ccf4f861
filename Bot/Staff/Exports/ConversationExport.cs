using System.Globalization;
using System.Text.Json;
using Microsoft.Extensions.Options;
using ServiceBot.Dialogs.Desk;
using ServiceBot.Staff.Index;
using ServiceBot.Staff.Transcripts;
using ServiceBot.Storage;

namespace ServiceBot.Staff.Exports;

/// <summary>Writes what a list shows, however long it is, a conversation after the other: the memory that it takes is that of one.</summary>
internal sealed class ConversationExport(TranscriptSearch search, IndexFile file, IOptions<StoreOptions> store)
{
    private static readonly JsonWriterOptions Relaxed = new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly TimeZoneInfo _zone = TimeZoneInfo.FindSystemTimeZoneById(store.Value.TimeZone);

    /// <summary>CSV, a row a conversation.</summary>
    public async Task ConversationsAsync(TranscriptFilter filter, TextWriter to, CancellationToken cancellationToken)
    {
        await to.WriteAsync(CsvLine.Of(
            "conversation", "began", "ended", "seconds", "channel", "language", "persona", "topic", "outcome", "messages", "met", "applied", "score", "missed", "rating",
            "handed_over", "idle_closed", "not_understood", "preventable", "reviewed", "tags", "first_line"));
        foreach (var row in search.All(filter))
        {
            cancellationToken.ThrowIfCancellationRequested();
            await to.WriteAsync(CsvLine.Of(
                Masking.Mask(row.Id), At(row.Began), At(row.Ended), Text((long)row.Duration.TotalSeconds), row.Channel, row.Locale, row.Persona, row.Topic, row.Outcome, Text(row.Messages),
                Text(row.Total.Met), Text(row.Total.Of), row.Percent is { } percent ? Text(percent) : "", string.Join(' ', row.Missed), row.Rating is { } rating ? Text(rating) : "",
                YesNo(row.HandedOver), YesNo(row.IdleClosed), Text(row.Misunderstood), row.Preventable, YesNo(row.Reviewed), string.Join(' ', row.Tags), row.FirstLine));
        }
    }

    /// <summary>CSV, a row a message.</summary>
    public async Task MessagesAsync(TranscriptFilter filter, bool masked, TextWriter to, CancellationToken cancellationToken)
    {
        await to.WriteAsync(CsvLine.Of("conversation", "sequence", "at", "from", "name", "text", "understood"));
        using var log = file.OpenLog();
        foreach (var row in search.All(filter))
        {
            cancellationToken.ThrowIfCancellationRequested();
            foreach (var entry in LoggedChat.Read(log, row.Key)?.Log ?? [])
            {
                if (!entry.IsMessage)
                    continue;
                using var activity = JsonDocument.Parse(entry.Json);
                var name = activity.RootElement.TryGetProperty("from", out var from) ? ActivityText.Property(from, "name") : null;
                var text = SummaryMaker.Words(Turns.ActivityJson.Parse(entry.Json));
                await to.WriteAsync(CsvLine.Of(
                    Masked(row.Id, masked), Text(entry.Sequence), At(entry.NotBefore), entry.FromBot ? "agent" : "customer", Masked(name ?? "", masked), Masked(text, masked), entry.Understood));
            }
        }
    }

    /// <summary>JSON: an array of conversations, each with its summary and its activities.</summary>
    public async Task JsonAsync(TranscriptFilter filter, bool masked, Stream to, CancellationToken cancellationToken)
    {
        using var log = file.OpenLog();
        await using var json = new Utf8JsonWriter(to, Relaxed);
        json.WriteStartArray();
        foreach (var row in search.All(filter))
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (LoggedChat.Read(log, row.Key) is not { } chat)
                continue;
            Write(json, row, chat, masked);
            await json.FlushAsync(cancellationToken);
        }

        json.WriteEndArray();
    }

    private static void Write(Utf8JsonWriter json, Summary row, LoggedChat chat, bool masked)
    {
        json.WriteStartObject();
        json.WriteString("conversation", row.Id);
        json.WriteString("channel", row.Channel);
        json.WriteString("locale", row.Locale);
        json.WriteString("topic", row.Topic);
        json.WriteString("outcome", row.Outcome);
        json.WriteNumber("met", row.Total.Met);
        json.WriteNumber("applied", row.Total.Of);
        if (row.Rating is { } rating)
            json.WriteNumber("rating", rating);
        json.WriteStartArray("activities");
        foreach (var entry in chat.Log)
        {
            var activity = System.Text.Json.Nodes.JsonNode.Parse(entry.Json)!.AsObject();
            (masked ? JsonMasking.Mask(activity) : activity).WriteTo(json);
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static string Masked(string text, bool masked) => masked ? Masking.Mask(text) : text;

    private string At(DateTimeOffset at) => TimeZoneInfo.ConvertTime(at, _zone).ToString("yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture);

    private static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);

    private static string YesNo(bool yes) => yes ? "yes" : "no";
}
