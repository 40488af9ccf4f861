namespace Microsoft.Bot.Builder;

/// <summary>The first byte of each token. What follows it is said beside it.</summary>
internal enum Token : byte
{
    Null,
    Undefined,
    True,
    False,
    StartObject,
    EndObject,
    StartArray,
    EndArray,

    /// <summary>The number of a known name.</summary>
    KnownName,

    /// <summary>A text.</summary>
    Name,

    /// <summary>The number of a known name.</summary>
    KnownString,

    /// <summary>A text: its length in UTF-8, and that.</summary>
    String,

    /// <summary>A text of JSON.</summary>
    Raw,

    /// <summary>A text.</summary>
    BigInteger,

    /// <summary>Their length and the bytes.</summary>
    Bytes,

    /// <summary>A number in as few bytes as it needs, the sign in its lowest bit.</summary>
    Int32,
    Int64,
    Int16,
    SByte,

    /// <summary>A number in as few bytes as it needs.</summary>
    UInt32,
    UInt64,
    UInt16,
    Byte,

    /// <summary>The bits of the value, as a number in as few bytes as it needs.</summary>
    Single,

    /// <summary>Eight bytes.</summary>
    Double,
    DateTime,

    /// <summary>Sixteen bytes.</summary>
    Decimal,

    /// <summary>Eight bytes of ticks, and the offset in ticks in eight more.</summary>
    DateTimeOffset,
}
