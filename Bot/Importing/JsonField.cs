using System.Globalization;
using System.Text.Json;

namespace ServiceBot.Importing;

/// <summary>
/// A place in a JSON document, there or not. Reading it returns the value, or notes in the <see cref="JsonReading"/> what was
/// expected there and returns null. JSON's null is the same as nothing.
/// </summary>
internal readonly struct JsonField
{
    public const int MaxTextLength = 1000;

    private readonly JsonElement _element;
    private readonly JsonReading _reading;

    public JsonField(JsonElement element, string path, JsonReading reading)
    {
        _element = element;
        _reading = reading;
        Path = path;
    }

    public string Path { get; }

    public JsonElement Element => _element;

    public TimeZoneInfo Zone => _reading.Zone;

    public bool IsThere => _element.ValueKind is not (JsonValueKind.Undefined or JsonValueKind.Null);

    public JsonField this[string name]
    {
        get
        {
            var value = _element.ValueKind == JsonValueKind.Object && _element.TryGetProperty(name, out var found) ? found : default;
            return new(value, Path.Length == 0 ? name : $"{Path}.{name}", _reading);
        }
    }

    public void Expect(string expected) => _reading.Expect(Path, expected);

    public bool IsObject(string expected) => Is(JsonValueKind.Object, expected);

    public bool IsRequiredObject(string expected)
    {
        if (!IsThere)
            Expect(expected);
        return IsObject(expected);
    }

    /// <summary>The elements of an array; a single object counts as an array of one (schema.org allows both).</summary>
    public IReadOnlyList<JsonField> Items(string expected)
    {
        if (_element.ValueKind == JsonValueKind.Object)
            return [this];
        if (!Is(JsonValueKind.Array, expected))
            return [];
        var items = new List<JsonField>(_element.GetArrayLength());
        foreach (var item in _element.EnumerateArray())
            items.Add(new(item, $"{Path}[{items.Count}]", _reading));
        return items;
    }

    public string? Text(string expected = "a text")
    {
        if (!Is(JsonValueKind.String, expected))
            return null;
        var text = _element.GetString()!;
        if (text.Length > MaxTextLength && LengthOf(text) > MaxTextLength)
        {
            Expect("a text of at most 1,000 characters");
            return null;
        }

        return string.IsNullOrWhiteSpace(text) ? null : text.Trim();
    }

    public string? RequiredText(string expected)
    {
        var faultsBefore = _reading.Faults.Count;
        var text = Text(expected);
        if (text is null && _reading.Faults.Count == faultsBefore)
            Expect(expected);
        return text;
    }

    public IsoMoment? Date()
    {
        const string Expected = "an ISO 8601 date";
        if (!Is(JsonValueKind.String, Expected))
            return null;
        var moment = IsoMoment.Parse(_element.GetString()!);
        if (moment is null)
            Expect(Expected);
        return moment;
    }

    public IsoMoment? RequiredDate()
    {
        if (!IsThere)
            Expect("an ISO 8601 date");
        return Date();
    }

    /// <summary>Notes a <c>@type</c> that is there and does not name the type; JSON-LD allows several.</summary>
    public void IsType(string type)
    {
        var names = _element.ValueKind == JsonValueKind.Array ? _element.EnumerateArray().ToList() : [_element];
        if (IsThere && !names.Exists(name => name.ValueKind == JsonValueKind.String && SchemaOrg.Bare(name.GetString()!) == type))
            Expect($"\"{type}\"");
    }

    /// <summary>A number, or a text that is one (schema.org allows both for prices).</summary>
    public decimal? Decimal(string expected)
    {
        if (!IsThere)
            return null;
        decimal value = 0;
        var isNumber = _element.ValueKind switch
        {
            JsonValueKind.Number => _element.TryGetDecimal(out value),
            JsonValueKind.String => decimal.TryParse(_element.GetString(), NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out value),
            _ => false,
        };
        if (!isNumber)
            Expect(expected);
        return isNumber ? value : null;
    }

    public int? WholeNumber(int from, int to, string expected)
    {
        if (!Is(JsonValueKind.Number, expected))
            return null;
        if (_element.TryGetDecimal(out var value) && value == decimal.Truncate(value) && value >= from && value <= to)
            return (int)value;
        Expect(expected);
        return null;
    }

    public bool? Boolean(string expected)
    {
        if (_element.ValueKind is JsonValueKind.True or JsonValueKind.False)
            return _element.GetBoolean();
        if (IsThere)
            Expect(expected);
        return null;
    }

    private bool Is(JsonValueKind kind, string expected)
    {
        if (_element.ValueKind == kind)
            return true;
        if (IsThere)
            Expect(expected);
        return false;
    }

    private static int LengthOf(string text)
    {
        var length = 0;
        foreach (var _ in text.EnumerateRunes())
            length++;
        return length;
    }
}
