using Microsoft.Bot.Builder;
using ServiceBot.Turns;

namespace ServiceBot.Tests.Dialogs;

/// <summary>State as it is really stored: through the host's serializer with its list of types.</summary>
internal sealed class JsonStorage : IStorage
{
    private readonly StateSerializer _serializer = new();

    public Dictionary<string, string> Documents { get; } = [];

    public Task<IDictionary<string, object>> ReadAsync(string[] keys, CancellationToken cancellationToken = default) =>
        Task.FromResult<IDictionary<string, object>>(keys.Where(Documents.ContainsKey).ToDictionary(key => key, key => (object)_serializer.Read(Documents[key])));

    public Task WriteAsync(IDictionary<string, object> changes, CancellationToken cancellationToken = default)
    {
        foreach (var (key, state) in changes)
            Documents[key] = _serializer.Write(state);
        return Task.CompletedTask;
    }

    public Task DeleteAsync(string[] keys, CancellationToken cancellationToken = default)
    {
        foreach (var key in keys)
            Documents.Remove(key);
        return Task.CompletedTask;
    }
}
