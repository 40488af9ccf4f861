#nullable enable
using System.Reflection;
using Newtonsoft.Json;
using Newtonsoft.Json.Serialization;

namespace Microsoft.Bot.Builder;

/// <summary>How an item is kept in memory: its tokens as bytes, which take a tenth of what a tree of them does, and its version.</summary>
internal sealed record StoredItem(byte[] Tokens, string? ETag)
{
    public static StoredItem Of(object value, JsonSerializer serializer, string? etag) => new(TokenWriter.Write(value, serializer), etag);

    public object? Read(JsonSerializer serializer)
    {
        var value = TokenReader.Read(Tokens, serializer);
        if (value is IStoreItem item)
        {
            item.ETag = ETag;
        }

        return value;
    }
}

/// <summary>Leaves the empty members of the framework's own types out: what they are when read back is the same.</summary>
internal sealed class CompactContractResolver : DefaultContractResolver
{
    public static readonly CompactContractResolver Instance = new();

    private CompactContractResolver()
    {
    }

    protected override JsonProperty CreateProperty(MemberInfo member, MemberSerialization memberSerialization)
    {
        var property = base.CreateProperty(member, memberSerialization);
        if (member.DeclaringType?.Namespace?.StartsWith("Microsoft.Bot.", StringComparison.Ordinal) == true)
        {
            property.NullValueHandling ??= NullValueHandling.Ignore;
        }

        return property;
    }
}
