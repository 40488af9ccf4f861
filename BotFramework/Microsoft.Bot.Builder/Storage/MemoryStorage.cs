using System.Globalization;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace Microsoft.Bot.Builder;

/// <summary>Keeps items as JSON in memory: for tests, and for bots that may forget.</summary>
public class MemoryStorage : IStorage
{
    private const string ETagName = "eTag";

    // Type names are safe here: nothing is read that this process has not written.
    private static readonly JsonSerializer StateJsonSerializer = new()
    {
        TypeNameHandling = TypeNameHandling.All,
        ReferenceLoopHandling = ReferenceLoopHandling.Error,
        MaxDepth = null,
    };

    private readonly Dictionary<string, JObject> _memory;
    private readonly JsonSerializer _serializer;
    private readonly Lock _lock = new();
    private long _lastETag;

    public MemoryStorage(Dictionary<string, JObject> dictionary = null)
        : this(null, dictionary)
    {
    }

    public MemoryStorage(JsonSerializer jsonSerializer, Dictionary<string, JObject> dictionary = null)
    {
        _serializer = jsonSerializer ?? StateJsonSerializer;
        _memory = dictionary ?? [];
    }

    public Task DeleteAsync(string[] keys, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(keys);
        lock (_lock)
        {
            foreach (var key in keys)
            {
                _memory.Remove(key);
            }
        }

        return Task.CompletedTask;
    }

    public Task<IDictionary<string, object>> ReadAsync(string[] keys, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(keys);
        var found = new Dictionary<string, object>(keys.Length);
        lock (_lock)
        {
            foreach (var key in keys)
            {
                if (_memory.TryGetValue(key, out var stored) && stored is not null)
                {
                    found[key] = stored.ToObject<object>(_serializer);
                }
            }
        }

        return Task.FromResult<IDictionary<string, object>>(found);
    }

    public Task WriteAsync(IDictionary<string, object> changes, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(changes);
        lock (_lock)
        {
            foreach (var (key, value) in changes)
            {
                _memory[key] = Store(key, value);
            }
        }

        return Task.CompletedTask;
    }

    private JObject Store(string key, object value)
    {
        if (value is null)
        {
            return null;
        }

        var json = JObject.FromObject(value, _serializer);
        if (value is not IStoreItem item)
        {
            return json;
        }

        var current = _memory.TryGetValue(key, out var stored) ? stored?[ETagName]?.Value<string>() : null;
        if (current is not null && item.ETag != "*" && item.ETag != current)
        {
            throw new InvalidOperationException($"Etag conflict.\r\n\r\nOriginal: {item.ETag}\r\nCurrent: {current}");
        }

        json.Property("ETag", StringComparison.OrdinalIgnoreCase)?.Remove();
        json[ETagName] = (_lastETag++).ToString(CultureInfo.InvariantCulture);
        return json;
    }
}
