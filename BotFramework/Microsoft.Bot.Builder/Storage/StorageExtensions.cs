namespace Microsoft.Bot.Builder;

/// <summary>Storage with items of one type.</summary>
public static class StorageExtensions
{
    public static async Task<IDictionary<string, TStoreItem>> ReadAsync<TStoreItem>(
        this IStorage storage,
        string[] keys,
        CancellationToken cancellationToken = default)
        where TStoreItem : class
    {
        ArgumentNullException.ThrowIfNull(storage);
        var items = await storage.ReadAsync(keys, cancellationToken).ConfigureAwait(false);
        return items.Where(item => item.Value is TStoreItem).ToDictionary(item => item.Key, item => (TStoreItem)item.Value);
    }

    public static Task WriteAsync<TStoreItem>(
        this IStorage storage,
        IDictionary<string, TStoreItem> changes,
        CancellationToken cancellationToken = default)
        where TStoreItem : class
    {
        ArgumentNullException.ThrowIfNull(storage);
        ArgumentNullException.ThrowIfNull(changes);
        return storage.WriteAsync(changes.ToDictionary(item => item.Key, item => (object)item.Value), cancellationToken);
    }
}
