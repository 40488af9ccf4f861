#nullable enable
using System.Buffers;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace Microsoft.Bot.Schema;

/// <summary>
/// Writes activities without reflection and in one pass, to the same JSON as <see cref="WireSerializer"/>. Types that it does not
/// know, those derived from the known ones among them, are left to Newtonsoft.
/// </summary>
internal readonly partial struct WireWriter
{
    private static readonly JsonWriterOptions Options = new()
    {
        // For a wire, not for a page: letters of all languages as they are.
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        SkipValidation = true,
        MaxDepth = 1000,
    };

    [ThreadStatic]
    private static Utf8JsonWriter? _spare;

    private readonly Utf8JsonWriter _json;

    private WireWriter(Utf8JsonWriter json)
    {
        _json = json;
    }

    public static void Write(IBufferWriter<byte> output, object? body)
    {
        var json = _spare ?? new Utf8JsonWriter(output, Options);
        _spare = null;
        json.Reset(output);
        try
        {
            new WireWriter(json).Any(body);
            json.Flush();
        }
        finally
        {
            // Without the output, which would be kept alive.
            json.Reset(Stream.Null);
            _spare = json;
        }
    }

    private void Any(object? body)
    {
        switch (body)
        {
            case Activity activity when activity.GetType() == typeof(Activity):
                Whole(activity);
                break;
            case ExpectedReplies replies when replies.GetType() == typeof(ExpectedReplies):
                _json.WriteStartObject();
                Items("activities"u8, replies.Activities);
                _json.WriteEndObject();
                break;
            default:
                Item(body);
                break;
        }
    }

    /// <summary>A value of any type, as a member of type object has it.</summary>
    private void Free(object? value)
    {
        switch (value)
        {
            case null: _json.WriteNullValue(); break;
            case string text: _json.WriteStringValue(text); break;
            case bool truth: _json.WriteBooleanValue(truth); break;
            case int number: _json.WriteNumberValue(number); break;
            case long number: _json.WriteNumberValue(number); break;
            case JToken token: Token(token); break;
            default: Foreign(value); break;
        }
    }

    private void Foreign(object value)
    {
        using var text = new StringWriter(CultureInfo.InvariantCulture);
        WireSerializer.Instance.Serialize(text, value);
        _json.WriteRawValue(text.ToString(), skipInputValidation: true);
    }

    private void Token(JToken token)
    {
        switch (token)
        {
            case JObject members:
                _json.WriteStartObject();
                Members(members);
                _json.WriteEndObject();
                break;
            case JArray items:
                _json.WriteStartArray();
                foreach (var item in items)
                {
                    Token(item);
                }

                _json.WriteEndArray();
                break;
            case JValue { Value: null }:
                _json.WriteNullValue();
                break;
            case JValue { Value: string text, Type: JTokenType.String }:
                _json.WriteStringValue(text);
                break;
            case JValue { Value: long or bool } value:
                Free(value.Value);
                break;
            default:
                // Broken numbers, moments and the like have more than one spelling.
                _json.WriteRawValue(token.ToString(Formatting.None), skipInputValidation: true);
                break;
        }
    }

    private void Members(JObject members)
    {
        foreach (var (name, value) in members)
        {
            _json.WritePropertyName(name);
            if (value is null)
            {
                _json.WriteNullValue();
            }
            else
            {
                Token(value);
            }
        }
    }

    private void Text(ReadOnlySpan<byte> name, string? text)
    {
        if (text is not null)
        {
            _json.WriteString(name, text);
        }
    }

    private void Truth(ReadOnlySpan<byte> name, bool? truth)
    {
        if (truth is { } value)
        {
            _json.WriteBoolean(name, value);
        }
    }

    private void Moment(ReadOnlySpan<byte> name, DateTimeOffset? moment)
    {
        if (moment is { } value)
        {
            _json.WriteString(name, value);
        }
    }

    private void Value(ReadOnlySpan<byte> name, object? value)
    {
        if (value is not null)
        {
            _json.WritePropertyName(name);
            Free(value);
        }
    }

    private void Items<T>(ReadOnlySpan<byte> name, IList<T>? items)
        where T : class
    {
        if (items is null)
        {
            return;
        }

        _json.WriteStartArray(name);
        for (var i = 0; i < items.Count; i++)
        {
            Item(items[i]);
        }

        _json.WriteEndArray();
    }

    private void Extra(JObject? extra)
    {
        if (extra is not null)
        {
            Members(extra);
        }
    }
}
