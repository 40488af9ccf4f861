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
        ContractResolver = CompactContractResolver.Instance,
        MaxDepth = null,
    };

    // The same where nobody sees the names of types. Full, because Newtonsoft takes a simple name apart each time.
    private static readonly JsonSerializer OwnSerializer = new()
    {
        TypeNameHandling = TypeNameHandling.All,
        TypeNameAssemblyFormatHandling = TypeNameAssemblyFormatHandling.Full,
        SerializationBinder = new TypeNumbers(),
        ReferenceLoopHandling = ReferenceLoopHandling.Error,
        ContractResolver = CompactContractResolver.Instance,
        MaxDepth = null,
    };

    // A dictionary that somebody gave is theirs to look into; one of our own holds bytes.
    private readonly Dictionary<string, JObject> _given;
    private readonly Dictionary<string, StoredItem> _own = [];
    private readonly JsonSerializer _serializer;
    private readonly Lock _lock = new();
    private long _lastETag;

    public MemoryStorage(Dictionary<string, JObject> dictionary = null)
        : this(null, dictionary)
    {
    }

    public MemoryStorage(JsonSerializer jsonSerializer, Dictionary<string, JObject> dictionary = null)
    {
        _serializer = jsonSerializer ?? (dictionary is null ? OwnSerializer : StateJsonSerializer);
        _given = dictionary;
    }

    public Task DeleteAsync(string[] keys, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(keys);
        lock (_lock)
        {
            foreach (var key in keys)
            {
                _given?.Remove(key);
                _own.Remove(key);
            }
        }

        return Task.CompletedTask;
    }

    public Task<IDictionary<string, object>> ReadAsync(string[] keys, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(keys);
        var found = new Dictionary<string, object>(keys.Length);
        foreach (var key in keys)
        {
            if (Read(key) is { } item)
            {
                found[key] = item;
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
                Write(key, value, NextETag(key, value));
            }
        }

        return Task.CompletedTask;
    }

    private object Read(string key)
    {
        if (_given is not null)
        {
            lock (_lock)
            {
                return _given.GetValueOrDefault(key)?.ToObject<object>(_serializer);
            }
        }

        StoredItem stored;
        lock (_lock)
        {
            stored = _own.GetValueOrDefault(key);
        }

        // What is stored never changes, so it is read outside the lock.
        return stored?.Read(_serializer);
    }

    /// <returns>The version that the item is written as; null for an item without versions.</returns>
    private string NextETag(string key, object value)
    {
        if (value is not IStoreItem item)
        {
            return null;
        }

        var current = _given is null
            ? _own.GetValueOrDefault(key)?.ETag
            : _given.GetValueOrDefault(key)?[ETagName]?.Value<string>();
        if (current is not null && item.ETag != "*" && item.ETag != current)
        {
            throw new InvalidOperationException($"Etag conflict.\r\n\r\nOriginal: {item.ETag}\r\nCurrent: {current}");
        }

        return (_lastETag++).ToString(CultureInfo.InvariantCulture);
    }

    private void Write(string key, object value, string etag)
    {
        if (_given is null)
        {
            _own[key] = value is null ? null : StoredItem.Of(value, _serializer, etag);
            return;
        }

        var json = value is null ? null : JObject.FromObject(value, _serializer);
        if (etag is not null)
        {
            json!.Property("ETag", StringComparison.OrdinalIgnoreCase)?.Remove();
            json[ETagName] = etag;
        }

        _given[key] = json;
    }
}
