using System.Globalization;
using System.Text.Json;
using ServiceBot.Dialogs.Repairs;

namespace ServiceBot.Repairs;

/// <summary>Reads the body of <c>PUT /api/repairs/{number}</c>: <c>{state, version, note?, expectedDate?, documentNumber?}</c>.</summary>
internal static class RepairChangeJson
{
    public const int LongestNote = 500;
    public const int LongestDocumentNumber = 60;

    private static readonly JsonDocumentOptions Options = new() { MaxDepth = 16 };

    /// <param name="today">The shop's day; a next step is not expected before it.</param>
    /// <exception cref="FormatException">Says which field is wrong, and what was expected.</exception>
    public static RepairChange Read(ReadOnlyMemory<byte> body, DateOnly today)
    {
        using var json = Parse(body);
        var root = json.RootElement;
        if (root.ValueKind != JsonValueKind.Object)
            throw new FormatException("The body is no JSON object.");
        return new RepairChange(State(root), Version(root), Text(root, "note", LongestNote), Day(root, today), Text(root, "documentNumber", LongestDocumentNumber));
    }

    /// <summary>A day that a next step can be expected on; null where the text is none.</summary>
    public static DateOnly? Day(string text, DateOnly today) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) && day >= today && day < today.AddYears(10) ? day : null;

    private static JsonDocument Parse(ReadOnlyMemory<byte> body)
    {
        try
        {
            return JsonDocument.Parse(body, Options);
        }
        catch (JsonException wrong)
        {
            throw new FormatException($"The body is no JSON: {wrong.Message}", wrong);
        }
    }

    private static string State(JsonElement root)
    {
        var state = Text(root, "state", 40);
        return state is not null && RepairStates.All.Contains(state) ? state : throw Wrong("state", $"one of {string.Join(", ", RepairStates.All)}");
    }

    private static int Version(JsonElement root) =>
        root.TryGetProperty("version", out var value) && value.ValueKind == JsonValueKind.Number && value.TryGetInt32(out var version) && version > 0
            ? version
            : throw Wrong("version", "the version of the repair that you have seen, a whole number from 1");

    private static DateOnly? Day(JsonElement root, DateOnly today) =>
        Text(root, "expectedDate", 40) is not { } text ? null
        : Day(text, today) ?? throw Wrong("expectedDate", string.Create(CultureInfo.InvariantCulture, $"a day as 2026-09-15, not before today ({today:yyyy-MM-dd})"));

    private static string? Text(JsonElement root, string field, int longest)
    {
        if (!root.TryGetProperty(field, out var value) || value.ValueKind == JsonValueKind.Null)
            return null;
        var expected = string.Create(CultureInfo.InvariantCulture, $"a text of at most {longest} characters");
        if (value.ValueKind != JsonValueKind.String || Decoded(value) is not { } text || text.Length > longest || text.Contains('\0', StringComparison.Ordinal))
            throw Wrong(field, expected);
        return string.IsNullOrWhiteSpace(text) ? null : text.Trim();
    }

    // Half a surrogate pair cannot be decoded.
    private static string? Decoded(JsonElement value)
    {
        try
        {
            return value.GetString();
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }

    private static FormatException Wrong(string field, string expected) => new($"'{field}': expected {expected}.");
}
