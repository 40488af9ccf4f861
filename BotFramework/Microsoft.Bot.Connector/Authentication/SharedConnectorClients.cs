#nullable enable
using System.Collections.Concurrent;
using Microsoft.Rest;

namespace Microsoft.Bot.Connector.Authentication;

/// <summary>
/// One client for each service URL, audience and application, in place of one a turn. A client lives for two minutes, so that a
/// factory of HTTP clients can follow changes of addresses, and nobody disposes of it: the handler below belongs to the factory, or
/// to the process.
/// </summary>
internal sealed class SharedConnectorClients(IHttpClientFactory? httpClientFactory)
{
    // Where authentication is off, anybody can name service URLs.
    private const int MaxClients = 256;

    private static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(2);

    private static readonly HttpClient OwnClient = new(new SocketsHttpHandler { PooledConnectionLifetime = Lifetime })
    {
        Timeout = TimeSpan.FromSeconds(30),
    };

    private readonly ConcurrentDictionary<Key, Entry> _clients = new();

    public IConnectorClient? Find(Key key) =>
        _clients.TryGetValue(key, out var entry) && TimeProvider.System.GetElapsedTime(entry.Made) < Lifetime ? entry.Client : null;

    public IConnectorClient Add(Key key, ServiceClientCredentials credentials)
    {
        if (_clients.Count >= MaxClients)
        {
            _clients.Clear();
        }

        var client = new ConnectorClient(
            new Uri(key.ServiceUrl),
            credentials,
            httpClientFactory?.CreateClient() ?? OwnClient,
            disposeHttpClient: false);
        _clients[key] = new Entry(client, TimeProvider.System.GetTimestamp());
        return client;
    }

    internal readonly record struct Key(string ServiceUrl, string Audience, string? AppId);

    private readonly record struct Entry(IConnectorClient Client, long Made);
}
