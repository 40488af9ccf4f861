namespace Microsoft.Bot.Builder;

/// <summary>Where states are kept.</summary>
public interface IStorage
{
    /// <summary>The items that exist; the others are left out.</summary>
    Task<IDictionary<string, object>> ReadAsync(string[] keys, CancellationToken cancellationToken = default);

    Task WriteAsync(IDictionary<string, object> changes, CancellationToken cancellationToken = default);

    Task DeleteAsync(string[] keys, CancellationToken cancellationToken = default);
}

/// <summary>An item that is only written over the version it was read as.</summary>
public interface IStoreItem
{
    /// <summary>The version; "*" writes over any.</summary>
    string ETag { get; set; }
}
