using System.Text.Json;
using ServiceBot.Dialogs.Understanding;
using ServiceBot.Dialogs.Wording;

namespace ServiceBot.Understanding;

/// <param name="Alternatives">Topics that are right as well.</param>
internal sealed record LabelledLine(string Text, string Locale, string Intent, IReadOnlyList<string> Alternatives);

/// <summary>Reads JSON Lines of labelled messages and says where one is bad.</summary>
internal static class LabelledLines
{
    public static (List<LabelledLine> Lines, List<string> Errors) Read(string file)
    {
        var lines = new List<LabelledLine>();
        var errors = new List<string>();
        var number = 0;
        foreach (var json in File.ReadLines(file))
        {
            number++;
            if (string.IsNullOrWhiteSpace(json))
                continue;
            try
            {
                lines.Add(Parse(json));
            }
            catch (Exception exception) when (exception is JsonException or FormatException)
            {
                errors.Add($"{file}:{number}: {exception.Message}");
            }
        }

        return (lines, errors);
    }

    private static LabelledLine Parse(string json)
    {
        using var document = JsonDocument.Parse(json);
        var line = document.RootElement;
        if (line.ValueKind != JsonValueKind.Object)
            throw new FormatException("expected an object {text, locale, intent, alt}");
        var locale = Locales.From(Text(line, "locale"), fallback: "");
        if (!Locales.All.Contains(locale))
            throw new FormatException($"locale: expected one of {string.Join(", ", Locales.All)}, or a tag for one of them");
        return new LabelledLine(Text(line, "text"), locale, Topic(Text(line, "intent"), "intent"), Alternatives(line));
    }

    private static string Text(JsonElement line, string field) =>
        line.TryGetProperty(field, out var value) && value.ValueKind == JsonValueKind.String
            ? value.GetString()!
            : throw new FormatException($"{field}: expected a text");

    private static string Topic(string? name, string field) =>
        name is not null && Topics.IndexOf(name) >= 0 ? name : throw new FormatException($"{field}: expected a topic, not \"{name}\"");

    private static List<string> Alternatives(JsonElement line)
    {
        if (!line.TryGetProperty("alt", out var alternatives) || alternatives.ValueKind == JsonValueKind.Null)
            return [];
        if (alternatives.ValueKind != JsonValueKind.Array)
            throw new FormatException("alt: expected a list of topics");
        return [.. alternatives.EnumerateArray().Select(item => Topic(item.ValueKind == JsonValueKind.String ? item.GetString() : null, "alt"))];
    }
}
