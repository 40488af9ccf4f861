#nullable enable
using System.Buffers.Binary;
using System.Globalization;
using System.Numerics;
using System.Text;
using Newtonsoft.Json;

namespace Microsoft.Bot.Builder;

/// <summary>
/// Writes JSON's tokens as bytes instead of text. Numbers and dates keep their .NET type, as they do in a tree of tokens, so that
/// an int in a dictionary of objects is an int again and a text that looks like a date stays a text.
/// </summary>
internal sealed class TokenWriter : JsonWriter
{
    private const int LargestKept = 64 * 1024;

    // Serializing does not leave the thread, so its buffer can be used again by the next.
    [ThreadStatic]
    private static byte[]? _spare;

    private byte[] _buffer;
    private int _length;
    private bool _typeNext;

    private TokenWriter()
    {
        _buffer = _spare ?? new byte[4096];
        _spare = null;
    }

    public static byte[] Write(object? value, JsonSerializer serializer)
    {
        using var writer = new TokenWriter();
        serializer.Serialize(writer, value, typeof(object));
        return writer._buffer.AsSpan(0, writer._length).ToArray();
    }

    public override void Flush()
    {
    }

    public override void WriteStartObject()
    {
        base.WriteStartObject();
        Put(Token.StartObject);
    }

    public override void WriteStartArray()
    {
        base.WriteStartArray();
        Put(Token.StartArray);
    }

    public override void WriteStartConstructor(string name) => throw new NotSupportedException("Constructors are no JSON.");

    public override void WritePropertyName(string name)
    {
        base.WritePropertyName(name);
        PutName(name, Token.KnownName, Token.Name);
        _typeNext = name == "$type";
    }

    public override void WriteComment(string? text)
    {
    }

    public override void WriteNull()
    {
        base.WriteNull();
        Put(Token.Null);
    }

    public override void WriteUndefined()
    {
        base.WriteUndefined();
        Put(Token.Undefined);
    }

    public override void WriteRaw(string? json)
    {
        base.WriteRaw(json);
        PutText(Token.Raw, json ?? string.Empty);
    }

    public override void WriteValue(string? value)
    {
        base.WriteValue(value);
        if (value is null)
        {
            Put(Token.Null);
        }
        else if (_typeNext)
        {
            PutName(value, Token.KnownString, Token.String);
        }
        else
        {
            PutText(Token.String, value);
        }

        _typeNext = false;
    }

    public override void WriteValue(object? value)
    {
        if (value is not BigInteger number)
        {
            base.WriteValue(value);
            return;
        }

        base.WriteValue(string.Empty);
        PutText(Token.BigInteger, number.ToString(CultureInfo.InvariantCulture));
    }

    public override void WriteValue(bool value)
    {
        base.WriteValue(value);
        Put(value ? Token.True : Token.False);
    }

    public override void WriteValue(int value)
    {
        base.WriteValue(value);
        PutSigned(Token.Int32, value);
    }

    public override void WriteValue(long value)
    {
        base.WriteValue(value);
        PutSigned(Token.Int64, value);
    }

    public override void WriteValue(short value)
    {
        base.WriteValue(value);
        PutSigned(Token.Int16, value);
    }

    public override void WriteValue(sbyte value)
    {
        base.WriteValue(value);
        PutSigned(Token.SByte, value);
    }

    public override void WriteValue(uint value)
    {
        base.WriteValue(value);
        PutNumber(Token.UInt32, value);
    }

    public override void WriteValue(ulong value)
    {
        base.WriteValue(value);
        PutNumber(Token.UInt64, value);
    }

    public override void WriteValue(ushort value)
    {
        base.WriteValue(value);
        PutNumber(Token.UInt16, value);
    }

    public override void WriteValue(byte value)
    {
        base.WriteValue(value);
        PutNumber(Token.Byte, value);
    }

    public override void WriteValue(float value)
    {
        base.WriteValue(value);
        PutNumber(Token.Single, BitConverter.SingleToUInt32Bits(value));
    }

    public override void WriteValue(double value)
    {
        base.WriteValue(value);
        PutEight(Token.Double, BitConverter.DoubleToInt64Bits(value));
    }

    public override void WriteValue(decimal value)
    {
        base.WriteValue(value);
        Put(Token.Decimal);
        Span<int> bits = stackalloc int[4];
        decimal.GetBits(value, bits);
        foreach (var part in bits)
        {
            BinaryPrimitives.WriteInt32LittleEndian(Take(4), part);
        }
    }

    public override void WriteValue(DateTime value)
    {
        base.WriteValue(value);
        PutEight(Token.DateTime, value.ToBinary());
    }

    public override void WriteValue(DateTimeOffset value)
    {
        base.WriteValue(value);
        PutEight(Token.DateTimeOffset, value.Ticks);
        BinaryPrimitives.WriteInt64LittleEndian(Take(8), value.Offset.Ticks);
    }

    public override void WriteValue(char value) => WriteValue(value.ToString());

    public override void WriteValue(Guid value) => WriteValue(value.ToString());

    public override void WriteValue(TimeSpan value) => WriteValue(value.ToString());

    public override void WriteValue(Uri? value) => WriteValue(value?.OriginalString);

    public override void WriteValue(byte[]? value)
    {
        if (value is null)
        {
            WriteNull();
            return;
        }

        base.WriteValue(value);
        PutNumber(Token.Bytes, (ulong)value.Length);
        value.CopyTo(Take(value.Length));
    }

    protected override void WriteEnd(JsonToken token) => Put(token == JsonToken.EndObject ? Token.EndObject : Token.EndArray);

    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        if (_buffer.Length <= LargestKept)
        {
            _spare = _buffer;
        }
    }

    private void PutName(string name, Token known, Token inline)
    {
        var number = KnownNames.NumberOf(name);
        if (number < 0)
        {
            PutText(inline, name);
        }
        else
        {
            PutNumber(known, (ulong)number);
        }
    }

    private void PutText(Token token, string text)
    {
        var count = Encoding.UTF8.GetByteCount(text);
        PutNumber(token, (ulong)count);
        Encoding.UTF8.GetBytes(text, Take(count));
    }

    private void PutSigned(Token token, long value) => PutNumber(token, (ulong)((value << 1) ^ (value >> 63)));

    private void PutNumber(Token token, ulong value)
    {
        Put(token);
        for (; value >= 0x80; value >>= 7)
        {
            Take(1)[0] = (byte)(value | 0x80);
        }

        Take(1)[0] = (byte)value;
    }

    private void PutEight(Token token, long value)
    {
        Put(token);
        BinaryPrimitives.WriteInt64LittleEndian(Take(8), value);
    }

    private void Put(Token token) => Take(1)[0] = (byte)token;

    private Span<byte> Take(int count)
    {
        if (_buffer.Length - _length < count)
        {
            Array.Resize(ref _buffer, Math.Max(_buffer.Length * 2, _length + count));
        }

        var taken = _buffer.AsSpan(_length, count);
        _length += count;
        return taken;
    }
}
