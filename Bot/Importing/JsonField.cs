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

    private readonly JsonElement element;
    private readonly JsonReading reading;

    public JsonField(JsonElement element, string path, JsonReading reading)
    {
        this.element = element;
        this.reading = reading;
        Path = path;
    }

    public string Path { get; }

    public JsonElement Element => element;

    public TimeZoneInfo Zone => reading.Zone;

    public bool IsThere => element.ValueKind is not (JsonValueKind.Undefined or JsonValueKind.Null);

    public JsonField this[string name]
    {
        get
        {
            var value = element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out var found) ? found : default;
            return new(value, Path.Length == 0 ? name : $"{Path}.{name}", reading);
        }
    }

    public void Expect(string expected) => reading.Expect(Path, expected);

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
        if (element.ValueKind == JsonValueKind.Object)
            return [this];
        if (!Is(JsonValueKind.Array, expected))
            return [];
        var items = new List<JsonField>(element.GetArrayLength());
        foreach (var item in element.EnumerateArray())
            items.Add(new(item, $"{Path}[{items.Count}]", reading));
        return items;
    }

    public string? Text(string expected = "a text")
    {
        if (!Is(JsonValueKind.String, expected))
            return null;
        var text = element.GetString()!;
        if (text.Length > MaxTextLength && LengthOf(text) > MaxTextLength)
        {
            Expect("a text of at most 1,000 characters");
            return null;
        }

        return string.IsNullOrWhiteSpace(text) ? null : text.Trim();
    }

    public string? RequiredText(string expected)
    {
        var faultsBefore = reading.Faults.Count;
        var text = Text(expected);
        if (text is null && reading.Faults.Count == faultsBefore)
            Expect(expected);
        return text;
    }

    public IsoMoment? Date()
    {
        const string Expected = "an ISO 8601 date";
        if (!Is(JsonValueKind.String, Expected))
            return null;
        var moment = IsoMoment.Parse(element.GetString()!);
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
        var names = element.ValueKind == JsonValueKind.Array ? element.EnumerateArray().ToList() : [element];
        if (IsThere && !names.Exists(name => name.ValueKind == JsonValueKind.String && SchemaOrg.Bare(name.GetString()!) == type))
            Expect($"\"{type}\"");
    }

    /// <summary>A number, or a text that is one (schema.org allows both for prices).</summary>
    public decimal? Decimal(string expected)
    {
        if (!IsThere)
            return null;
        decimal value = 0;
        var isNumber = element.ValueKind switch
        {
            JsonValueKind.Number => element.TryGetDecimal(out value),
            JsonValueKind.String => decimal.TryParse(element.GetString(), NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out value),
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
        if (element.TryGetDecimal(out var value) && value == decimal.Truncate(value) && value >= from && value <= to)
            return (int)value;
        Expect(expected);
        return null;
    }

    public bool? Boolean(string expected)
    {
        if (element.ValueKind is JsonValueKind.True or JsonValueKind.False)
            return element.GetBoolean();
        if (IsThere)
            Expect(expected);
        return null;
    }

    private bool Is(JsonValueKind kind, string expected)
    {
        if (element.ValueKind == kind)
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
