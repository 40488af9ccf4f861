using System.Text;
using System.Text.Json;

namespace ServiceBot.Importing;

/// <summary>A line that was read: the key it is known by, what it says, and the line itself with all its unknown properties.</summary>
internal sealed record ImportedLine<T>(string Key, T Value, string Json);

/// <summary>A whole file, read and checked.</summary>
/// <param name="Remarks">What is no fault and yet worth a look.</param>
internal sealed record ImportedFile<TRow>(IReadOnlyList<TRow> Rows, IReadOnlyList<ImportFault> Faults, long Lines, IReadOnlyList<ImportFault> Remarks);

/// <param name="Bytes">Of <paramref name="TotalBytes"/>, which is null where the length is not known.</param>
public readonly record struct ImportProgress(long Lines, long Bytes, long? TotalBytes);

/// <summary>Reads a JSON Lines file and checks every line, so that a later write has nothing left that can be wrong.</summary>
/// <param name="fileName">As the user knows the file; faults name it.</param>
/// <param name="mostFaults">From so many on it is not read any further, and has no rows.</param>
internal sealed class ImportFile<T, TRow>(
    string fileName, ImportFormat<T> format, TimeZoneInfo zone, Func<ImportedLine<T>, TRow> toRow, int mostFaults = int.MaxValue)
    where T : class
{
    private const int LinesBetweenReports = 500;

    private readonly Dictionary<string, long> _lineOfKey = new(StringComparer.Ordinal);
    private readonly List<ImportFault> _faults = [];
    private readonly List<ImportFault> _remarks = [];
    private readonly List<TRow> _rows = [];

    public Task<ImportedFile<TRow>> ReadAsync(Stream stream, IProgress<ImportProgress>? progress, CancellationToken cancellationToken) =>
        ReadAsync(JsonLines.ReadAsync(stream, cancellationToken), stream.CanSeek ? stream.Length : null, progress);

    public async Task<ImportedFile<TRow>> ReadAsync(IAsyncEnumerable<JsonLine> entries, long? total, IProgress<ImportProgress>? progress)
    {
        long lines = 0;
        await foreach (var line in entries.ConfigureAwait(false))
        {
            ReadLine(line);
            if (_faults.Count >= mostFaults)
                return new([], _faults, lines, _remarks);
            if (++lines % LinesBetweenReports == 0)
                progress?.Report(new(lines, line.EndsAt, total));
        }

        return new(_rows, _faults, lines, _remarks);
    }

    private void ReadLine(JsonLine line)
    {
        var reading = new JsonReading(zone);
        var read = line.Utf8 is { } utf8 ? ReadLine(utf8, line.Number, reading) : null;
        if (line.Utf8 is null)
            reading.Expect("", line.Expected ?? $"a line of at most {JsonLines.MaxLineBytes / (1024 * 1024)} MiB");
        if (read is not null && reading.Faults.Count == 0)
            _rows.Add(toRow(read));
        _faults.AddRange(reading.Faults.Select(fault => Told(line, fault)));
        _remarks.AddRange(reading.Remarks.Select(remark => Told(line, remark)));
    }

    private ImportFault Told(JsonLine line, (string Field, string Expected) what) =>
        new(fileName, line.Number, line.Place.Length > 0 && what.Field.Length > 0 ? $"{line.Place}.{what.Field}" : line.Place + what.Field, what.Expected);

    private ImportedLine<T>? ReadLine(byte[] utf8, long number, JsonReading reading)
    {
        // A broken text anywhere keeps the values from being read at all: some of them would throw.
        if (!JsonText.Check(utf8, reading) || reading.Faults.Count > 0)
            return null;
        using var json = JsonDocument.Parse(utf8, new JsonDocumentOptions { MaxDepth = JsonText.MaxDepth });
        var named = format.KeyOf(json.RootElement);
        if (named is { } twice && !_lineOfKey.TryAdd(twice.Key, number))
            reading.Expect(twice.Field, $"one that is not in the file already (line {_lineOfKey[twice.Key]})");
        return format.Read(json.RootElement, reading) is { } value && named is { } name
            ? new(name.Key, value, Encoding.UTF8.GetString(utf8))
            : null;
    }
}
