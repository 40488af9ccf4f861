#nullable enable
using System.Buffers.Binary;
using System.Globalization;
using System.Numerics;
using System.Text;
using Newtonsoft.Json;

namespace Microsoft.Bot.Builder;

/// <summary>Reads what a <see cref="TokenWriter"/> has written.</summary>
internal sealed class TokenReader : JsonReader
{
    private static readonly object True = true;
    private static readonly object False = false;

    private readonly byte[] _bytes;
    private int _at;

    private TokenReader(byte[] bytes)
    {
        _bytes = bytes;
        MaxDepth = null;
    }

    public static object? Read(byte[] bytes, JsonSerializer serializer)
    {
        using var reader = new TokenReader(bytes);
        return serializer.Deserialize<object>(reader);
    }

    public override bool Read()
    {
        if (_at == _bytes.Length)
        {
            SetToken(JsonToken.None);
            return false;
        }

        var token = (Token)_bytes[_at++];
        switch (token)
        {
            case Token.StartObject:
                SetToken(JsonToken.StartObject);
                break;
            case Token.EndObject:
                SetToken(JsonToken.EndObject);
                break;
            case Token.StartArray:
                SetToken(JsonToken.StartArray);
                break;
            case Token.EndArray:
                SetToken(JsonToken.EndArray);
                break;
            case Token.KnownName:
                SetToken(JsonToken.PropertyName, KnownNames.NameOf((int)Number()));
                break;
            case Token.Name:
                SetToken(JsonToken.PropertyName, Text());
                break;
            default:
                SetValue(token);
                break;
        }

        return true;
    }

    private void SetValue(Token token)
    {
        switch (token)
        {
            case Token.Null:
                SetToken(JsonToken.Null);
                break;
            case Token.Undefined:
                SetToken(JsonToken.Undefined);
                break;
            case Token.True:
                SetToken(JsonToken.Boolean, True);
                break;
            case Token.False:
                SetToken(JsonToken.Boolean, False);
                break;
            case Token.KnownString:
                SetToken(JsonToken.String, KnownNames.NameOf((int)Number()));
                break;
            case Token.String:
                SetToken(JsonToken.String, Text());
                break;
            case Token.Raw:
                SetToken(JsonToken.Raw, Text());
                break;
            case Token.Bytes:
                SetToken(JsonToken.Bytes, Take((int)Number()).ToArray());
                break;
            case Token.DateTime:
                SetToken(JsonToken.Date, DateTime.FromBinary(Eight()));
                break;
            case Token.DateTimeOffset:
                SetToken(JsonToken.Date, new DateTimeOffset(Eight(), new TimeSpan(Eight())));
                break;
            case Token.Single or Token.Double or Token.Decimal:
                SetToken(JsonToken.Float, Fraction(token));
                break;
            default:
                SetToken(JsonToken.Integer, Whole(token));
                break;
        }
    }

    private object Whole(Token token) => token switch
    {
        // Without the cast all of them would become the widest.
        Token.Int32 => (object)(int)Signed(),
        Token.Int64 => Signed(),
        Token.Int16 => (short)Signed(),
        Token.SByte => (sbyte)Signed(),
        Token.UInt32 => (uint)Number(),
        Token.UInt64 => Number(),
        Token.UInt16 => (ushort)Number(),
        Token.Byte => (byte)Number(),
        Token.BigInteger => BigInteger.Parse(Text(), CultureInfo.InvariantCulture),
        _ => throw new JsonReaderException($"No token has the number {(byte)token}."),
    };

    private object Fraction(Token token) => token switch
    {
        Token.Single => (object)BitConverter.UInt32BitsToSingle((uint)Number()),
        Token.Double => BitConverter.Int64BitsToDouble(Eight()),
        _ => Decimal(),
    };

    private decimal Decimal()
    {
        Span<int> bits = stackalloc int[4];
        foreach (ref var part in bits)
        {
            part = BinaryPrimitives.ReadInt32LittleEndian(Take(4));
        }

        return new decimal(bits);
    }

    private string Text() => Encoding.UTF8.GetString(Take((int)Number()));

    private long Signed()
    {
        var number = Number();
        return (long)(number >> 1) ^ -(long)(number & 1);
    }

    private ulong Number()
    {
        var value = 0UL;
        for (var shift = 0; ; shift += 7)
        {
            var part = _bytes[_at++];
            value |= (ulong)(part & 0x7F) << shift;
            if (part < 0x80)
            {
                return value;
            }
        }
    }

    private long Eight() => BinaryPrimitives.ReadInt64LittleEndian(Take(8));

    private ReadOnlySpan<byte> Take(int count)
    {
        var taken = _bytes.AsSpan(_at, count);
        _at += count;
        return taken;
    }
}
