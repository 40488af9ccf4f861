using System.Text;
using System.Text.Json;
using System.Text.Unicode;

namespace ServiceBot.Importing;

/// <summary>
/// Walks a line token by token before anything reads a value out of it: the parser takes depth and broken text on trust,
/// and a broken text would only show when somebody reads it, perhaps in a customer's turn.
/// </summary>
internal static class JsonText
{
    public const int MaxDepth = 64;

    /// <summary>Notes what is broken anywhere in the line, unknown properties included.</summary>
    /// <returns>False where the line cannot be parsed at all.</returns>
    public static bool Check(ReadOnlySpan<byte> utf8, JsonReading reading)
    {
        // One level more than allowed is let through, so that the place can be named.
        var reader = new Utf8JsonReader(utf8, new JsonReaderOptions { MaxDepth = MaxDepth + 1 });
        var path = new JsonPath();
        try
        {
            while (reader.Read())
            {
                path.Enter(ref reader);
                if (reader.TokenType is JsonTokenType.StartObject or JsonTokenType.StartArray && reader.CurrentDepth >= MaxDepth)
                {
                    reading.Expect(path.ToString(), "JSON that is at most 64 levels deep");
                    return false;
                }

                if (reader.TokenType is JsonTokenType.String or JsonTokenType.PropertyName)
                    CheckText(ref reader, path, reading);
                path.Leave(ref reader);
            }

            return true;
        }
        catch (JsonException error)
        {
            reading.Expect(path.ToString(), $"valid JSON (byte {error.BytePositionInLine + 1} of the line)");
            return false;
        }
    }

    private static void CheckText(ref Utf8JsonReader reader, JsonPath path, JsonReading reading)
    {
        if (!Utf8.IsValid(reader.ValueSpan))
            reading.Expect(path.ToString(), "valid UTF-8");
        else if (reader.ValueIsEscaped && !IsWhole(ref reader, out var fault))
            reading.Expect(path.ToString(), fault);
    }

    private static bool IsWhole(ref Utf8JsonReader reader, out string fault)
    {
        fault = "a text without NUL";
        try
        {
            return !reader.GetString()!.Contains('\0', StringComparison.Ordinal);
        }
        catch (InvalidOperationException)
        {
            fault = "a text without half a surrogate pair";
            return false;
        }
    }

    /// <summary>The way from the root to the token being read, as <c>a.b[0]</c>.</summary>
    private sealed class JsonPath
    {
        private readonly List<(string? Name, int Index)> _steps = [];

        public void Enter(ref Utf8JsonReader reader)
        {
            if (reader.TokenType == JsonTokenType.PropertyName)
                _steps[^1] = (Encoding.UTF8.GetString(reader.ValueSpan), -1);
            else if (IsValue(reader.TokenType) && _steps is [.., (null, var index)])
                _steps[^1] = (null, index + 1);
        }

        public void Leave(ref Utf8JsonReader reader)
        {
            if (reader.TokenType == JsonTokenType.StartObject)
                _steps.Add(("", -1));
            else if (reader.TokenType == JsonTokenType.StartArray)
                _steps.Add((null, -1));
            else if (reader.TokenType is JsonTokenType.EndObject or JsonTokenType.EndArray)
                _steps.RemoveAt(_steps.Count - 1);
        }

        public override string ToString()
        {
            var text = new StringBuilder();
            foreach (var (name, index) in _steps)
            {
                if (name is null && index >= 0)
                    text.Append('[').Append(index).Append(']');
                else if (!string.IsNullOrEmpty(name))
                    text.Append(text.Length == 0 ? "" : ".").Append(name);
            }

            return text.ToString();
        }

        private static bool IsValue(JsonTokenType type) =>
            type is not (JsonTokenType.EndArray or JsonTokenType.EndObject or JsonTokenType.PropertyName);
    }
}
