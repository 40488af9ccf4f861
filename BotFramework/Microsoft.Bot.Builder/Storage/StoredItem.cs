#nullable enable
using System.Reflection;
using System.Text;
using Newtonsoft.Json;
using Newtonsoft.Json.Serialization;

namespace Microsoft.Bot.Builder;

/// <summary>How an item is kept in memory: its JSON as bytes, which take a tenth of what a tree of tokens does, and its version.</summary>
internal sealed record StoredItem(byte[] Json, string? ETag)
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    public static StoredItem Of(object value, JsonSerializer serializer, string? etag)
    {
        using var bytes = new MemoryStream(1024);
        using (var writer = new JsonTextWriter(new StreamWriter(bytes, Utf8, 1024, leaveOpen: true)) { Formatting = Formatting.None })
        {
            serializer.Serialize(writer, value, typeof(object));
        }

        return new StoredItem(bytes.ToArray(), etag);
    }

    public object? Read(JsonSerializer serializer)
    {
        using var reader = new JsonTextReader(new StreamReader(new MemoryStream(Json, writable: false), Utf8)) { MaxDepth = null };
        var value = serializer.Deserialize<object>(reader);
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
