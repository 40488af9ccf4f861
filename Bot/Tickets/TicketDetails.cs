using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;

namespace ServiceBot.Tickets;

/// <summary>What belongs to one kind of ticket alone, as JSON: names and texts. The shop's answer is kept there as <c>note</c>.</summary>
internal static class TicketDetails
{
    private const string Note = "note";

    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web) { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    public static string? Write(IReadOnlyDictionary<string, string>? details) => details is { Count: > 0 } ? JsonSerializer.Serialize(details, Options) : null;

    public static string? WithNote(string? details, string? note)
    {
        if (note is null)
            return details;
        var all = Read(details);
        all[Note] = note;
        return Write(all);
    }

    public static string? NoteIn(string? details) => Read(details).GetValueOrDefault(Note);

    /// <summary>All but the note.</summary>
    public static IReadOnlyDictionary<string, string> All(string? details) =>
        Read(details).Where(detail => detail.Key != Note).ToDictionary(detail => detail.Key, detail => detail.Value);

    private static Dictionary<string, string> Read(string? details) =>
        (details is null ? null : JsonSerializer.Deserialize<Dictionary<string, string>>(details, Options)) ?? [];
}
