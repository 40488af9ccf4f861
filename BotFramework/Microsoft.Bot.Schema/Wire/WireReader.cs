#nullable enable
using System.Globalization;
using System.Text.Json;
using Newtonsoft.Json.Linq;

namespace Microsoft.Bot.Schema;

/// <summary>
/// Reads activities without reflection and in one pass. It knows the shapes that channels send; where anything looks different (a
/// number for a text, a comment, a member twice) it gives up, and <see cref="WireSerializer"/> reads the whole by Newtonsoft's rules.
/// </summary>
internal ref partial struct WireReader
{
    private const int MaxDepth = 64;

    // The longest name of a member is "attachmentLayout"; longer ones belong to the extension data.
    private const int LongestName = 32;

    private Utf8JsonReader _json;

    private WireReader(ReadOnlySpan<byte> utf8)
    {
        _json = new Utf8JsonReader(utf8, new JsonReaderOptions { MaxDepth = MaxDepth });
    }

    private delegate T? Reading<T>(ref WireReader reader)
        where T : class;

    /// <returns>False where the JSON is not of the usual shape; it may be valid all the same.</returns>
    public static bool TryReadActivity(ReadOnlySpan<byte> utf8, out Activity? activity) =>
        TryRead(utf8, static (ref WireReader reader) => reader.ReadActivity(), out activity);

    /// <returns>False where the JSON is not of the usual shape; it may be valid all the same.</returns>
    public static bool TryReadReference(ReadOnlySpan<byte> utf8, out ConversationReference? reference) =>
        TryRead(utf8, static (ref WireReader reader) => reader.Reference(), out reference);

    /// <returns>False where the JSON is anything but an object with an id at most.</returns>
    public static bool TryReadResource(ReadOnlySpan<byte> utf8, out ResourceResponse? resource)
    {
        resource = null;
        try
        {
            var reader = new WireReader(utf8);
            reader.Next();
            reader.Expect(JsonTokenType.StartObject);
            var read = new ResourceResponse();
            while (reader.NextMember())
            {
                if (!reader._json.ValueTextEquals("id"u8))
                {
                    return false;
                }

                reader.Next();
                read.Id = reader.Text();
            }

            resource = read;
            return !reader._json.Read();
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            return false;
        }
    }

    private static bool TryRead<T>(ReadOnlySpan<byte> utf8, Reading<T> read, out T? value)
        where T : class
    {
        value = null;
        try
        {
            var reader = new WireReader(utf8);
            reader.Next();
            value = read(ref reader);
            return !reader._json.Read();
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException or FormatException)
        {
            value = null;
            return false;
        }
    }

    private static FormatException Unusual() => new();

    private void Next()
    {
        if (!_json.Read())
        {
            throw Unusual();
        }
    }

    /// <summary>Whether another member follows; the reader stands on its name.</summary>
    private bool NextMember()
    {
        Next();
        return _json.TokenType == JsonTokenType.PropertyName;
    }

    private readonly void Expect(JsonTokenType type)
    {
        if (_json.TokenType != type)
        {
            throw Unusual();
        }
    }

    private readonly ReadOnlySpan<char> Name(Span<char> buffer)
    {
        var length = _json.HasValueSequence ? LongestName + 1 : _json.ValueSpan.Length;
        return length > LongestName ? default : buffer[.._json.CopyString(buffer)];
    }

    private readonly string? Text() => _json.TokenType switch
    {
        JsonTokenType.String => _json.GetString(),
        JsonTokenType.Null => null,
        _ => throw Unusual(),
    };

    private readonly bool? Truth() => _json.TokenType switch
    {
        JsonTokenType.True => true,
        JsonTokenType.False => false,
        JsonTokenType.Null => null,
        _ => throw Unusual(),
    };

    // Only moments that say their offset: what another one means depends on settings and on the machine.
    private readonly DateTimeOffset? Moment()
    {
        if (_json.TokenType == JsonTokenType.Null)
        {
            return null;
        }

        Expect(JsonTokenType.String);
        var text = _json.ValueSpan;
        var hasOffset = text.Length > 19 && (text[^1] is (byte)'Z' || text[^6] is (byte)'+' or (byte)'-');
        return hasOffset && _json.TryGetDateTimeOffset(out var moment) ? moment : throw Unusual();
    }

    private List<T>? Items<T>(Reading<T> read)
        where T : class
    {
        if (_json.TokenType == JsonTokenType.Null)
        {
            return null;
        }

        Expect(JsonTokenType.StartArray);
        var items = new List<T>();
        for (Next(); _json.TokenType != JsonTokenType.EndArray; Next())
        {
            items.Add(read(ref this)!);
        }

        return items;
    }

    /// <summary>What is rare enough to be left to Newtonsoft.</summary>
    private T? Rare<T>()
        where T : class
    {
        var token = Token();
        return token.Type == JTokenType.Null ? null : token.ToObject<T>(WireSerializer.Instance);
    }

    /// <summary>What a member of type object becomes: JSON for objects and arrays, plain values for the rest.</summary>
    private object? Free() => _json.TokenType switch
    {
        JsonTokenType.StartObject or JsonTokenType.StartArray => Token(),
        JsonTokenType.Null => null,
        JsonTokenType.String => _json.GetString(),
        JsonTokenType.True => true,
        JsonTokenType.False => false,
        _ => ((JValue)Token()).Value,
    };

    private JToken Token()
    {
        switch (_json.TokenType)
        {
            case JsonTokenType.StartObject:
                return Members();
            case JsonTokenType.StartArray:
                var array = new JArray();
                for (Next(); _json.TokenType != JsonTokenType.EndArray; Next())
                {
                    array.Add(Token());
                }

                return array;
            case JsonTokenType.String:
                return new JValue(_json.GetString());
            case JsonTokenType.True:
                return new JValue(true);
            case JsonTokenType.False:
                return new JValue(false);
            case JsonTokenType.Null:
                return JValue.CreateNull();
            default:
                return Number();
        }
    }

    private JObject Members()
    {
        var members = new JObject();
        while (NextMember())
        {
            var name = _json.GetString()!;
            Next();
            members[name] = Token();
        }

        return members;
    }

    private readonly JValue Number()
    {
        Expect(JsonTokenType.Number);
        if (_json.ValueSpan.IndexOfAny(".eE"u8) >= 0)
        {
            return new JValue(double.Parse(_json.ValueSpan, NumberStyles.Float, CultureInfo.InvariantCulture));
        }

        // Newtonsoft makes a big integer of what is longer.
        return _json.TryGetInt64(out var number) ? new JValue(number) : throw Unusual();
    }

    /// <summary>A member without a property of its own.</summary>
    private void Extra(ref JObject? extra, scoped ReadOnlySpan<char> name, ReadOnlySpan<string> known)
    {
        // Newtonsoft takes "$id", "$ref" and "$type" for its own.
        if (name.StartsWith('$'))
        {
            throw Unusual();
        }

        foreach (var candidate in known)
        {
            if (name.Equals(candidate, StringComparison.OrdinalIgnoreCase))
            {
                throw Unusual();
            }
        }

        var full = _json.GetString()!;
        Next();
        (extra ??= [])[full] = Token();
    }
}
