#nullable enable
using System.Collections.Concurrent;
using System.Globalization;
using Newtonsoft.Json;
using Newtonsoft.Json.Serialization;

namespace Microsoft.Bot.Builder;

/// <summary>Names types by numbers, which mean something to this process alone: for what never leaves it.</summary>
internal sealed class TypeNumbers : ISerializationBinder
{
    private readonly ConcurrentDictionary<Type, string> _names = new();
    private readonly ConcurrentDictionary<string, Type> _types = new(StringComparer.Ordinal);

    public void BindToName(Type serializedType, out string? assemblyName, out string? typeName)
    {
        assemblyName = null;
        typeName = _names.TryGetValue(serializedType, out var known) ? known : Add(serializedType);
    }

    public Type BindToType(string? assemblyName, string typeName) =>
        _types.TryGetValue(typeName, out var type) ? type : throw new JsonSerializationException($"No type has the number '{typeName}'.");

    private string Add(Type type)
    {
        lock (_types)
        {
            return _names.GetOrAdd(type, added =>
            {
                var name = _types.Count.ToString(CultureInfo.InvariantCulture);
                _types[name] = added;
                return name;
            });
        }
    }
}
