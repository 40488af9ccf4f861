using System.Text;
using Microsoft.VisualBasic.FileIO;
using ServiceBot.Dialogs.Wording;
using ServiceBot.Importing;

namespace ServiceBot.Understanding.Notes;

/// <summary>
/// A CSV file of notes (RFC 4180, UTF-8). The first line names the columns: <c>text</c>, and where there are any <c>channel</c>,
/// <c>locale</c> (BCP 47) and <c>at</c> (ISO 8601); others are left alone.
/// </summary>
internal static class NotesFile
{
    private const int LongestText = 1000, LongestChannel = 40;

    /// <param name="name">What faults call the file.</param>
    /// <param name="channel">Of notes whose line names none.</param>
    /// <param name="zone">Of moments without an offset.</param>
    public static (IReadOnlyList<HotlineNote> Notes, IReadOnlyList<ImportFault> Faults) Read(Stream stream, string name, string channel, TimeZoneInfo zone)
    {
        var (notes, faults) = (new List<HotlineNote>(), new List<ImportFault>());
        using var parser = new TextFieldParser(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true, throwOnInvalidBytes: true), detectEncoding: false);
        parser.SetDelimiters(",");
        parser.TrimWhiteSpace = true;
        long line = 1;
        try
        {
            List<string> columns = [.. (parser.ReadFields() ?? []).Select(column => column.Trim('\uFEFF').ToLowerInvariant())];
            if (!columns.Contains("text"))
                return ([], [new ImportFault(name, 1, "", "a first line that names the columns, text among them")]);
            while (!parser.EndOfData)
            {
                line = parser.LineNumber;
                var before = faults.Count;
                var fields = parser.ReadFields() ?? [];
                if (fields.Length != columns.Count)
                    faults.Add(new(name, line, "", $"{columns.Count} fields"));
                else if (Note(column => columns.IndexOf(column) is >= 0 and var at ? fields[at] : "", fault => faults.Add(new(name, line, fault.Field, fault.Expected)), channel, zone) is { } note && faults.Count == before)
                    notes.Add(note);
            }
        }
        catch (MalformedLineException)
        {
            faults.Add(new(name, line, "", "fields in quotation marks that end, with a quotation mark inside written twice"));
        }
        catch (DecoderFallbackException)
        {
            faults.Add(new(name, line, "", "valid UTF-8"));
        }

        return (notes, faults);
    }

    private static HotlineNote? Note(Func<string, string> field, Action<(string Field, string Expected)> fault, string channel, TimeZoneInfo zone)
    {
        var (text, where, locale, at) = (field("text"), field("channel"), field("locale"), field("at"));
        if (text.Length is 0 or > LongestText)
            fault(("text", $"1 to {LongestText} characters"));
        if (where.Length > LongestChannel)
            fault(("channel", $"at most {LongestChannel} characters"));
        if (locale.Length > 0 && Locales.From(locale, "").Length == 0)
            fault(("locale", $"one of {string.Join(", ", Locales.All)}"));
        var moment = at.Length == 0 ? null : IsoMoment.Parse(at);
        if (at.Length > 0 && moment is null)
            fault(("at", "an ISO 8601 date"));
        return new(text, where.Length == 0 ? channel : where, locale.Length == 0 ? null : Locales.From(locale), moment?.At(zone));
    }
}
