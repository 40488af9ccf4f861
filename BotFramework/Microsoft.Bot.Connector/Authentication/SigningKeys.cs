#nullable enable
using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using System.Text.Json;
using Microsoft.IdentityModel.Protocols;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;
using Microsoft.IdentityModel.Tokens;

namespace Microsoft.Bot.Connector.Authentication;

/// <summary>
/// The keys by which an issuer signs, and what each is endorsed for. They are fetched when they are first needed and once a day; a key
/// that is unknown has them fetched at once, but not more often than every five minutes, as anybody can send unknown keys.
/// </summary>
internal sealed class SigningKeys
{
    private static readonly TimeSpan Lifetime = TimeSpan.FromDays(1);
    private static readonly TimeSpan BetweenForcedFetches = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan BetweenFailures = TimeSpan.FromSeconds(30);
    private static readonly HttpClient OwnClient = new() { Timeout = TimeSpan.FromSeconds(15) };

    // Shared by the process: every instance would fetch the same.
    private static readonly ConcurrentDictionary<string, SigningKeys> Known = new(StringComparer.Ordinal);

    // As long as the client lives by which they are fetched.
    private static readonly ConditionalWeakTable<HttpClient, ConcurrentDictionary<string, SigningKeys>> ByClient = [];

    private readonly string _metadataUrl;
    private readonly HttpDocumentRetriever _documents;
    private readonly TimeProvider _time = TimeProvider.System;
    private readonly Lock _lock = new();
    private Task<OpenIdConnectConfiguration>? _fetch;
    private OpenIdConnectConfiguration? _lastGood;
    private DateTimeOffset _nextFetch;
    private DateTimeOffset _nextForcedFetch;

    private SigningKeys(string metadataUrl, HttpClient httpClient)
    {
        _metadataUrl = metadataUrl;

        // Plain HTTP only to this machine: a key that somebody on the way can exchange proves nothing.
        _documents = new HttpDocumentRetriever(httpClient) { RequireHttps = !new Uri(metadataUrl).IsLoopback };
    }

    public static SigningKeys Of(string metadataUrl, HttpClient? httpClient) => httpClient is null
        ? Known.GetOrAdd(metadataUrl, static url => new SigningKeys(url, OwnClient))
        : new SigningKeys(metadataUrl, httpClient);

    /// <summary>The same keys for everybody who asks by the same client.</summary>
    public static SigningKeys Shared(string metadataUrl, HttpClient httpClient) => ByClient
        .GetValue(httpClient, static _ => new ConcurrentDictionary<string, SigningKeys>(StringComparer.Ordinal))
        .GetOrAdd(metadataUrl, static (url, client) => new SigningKeys(url, client), httpClient);

    public async Task<ICollection<SecurityKey>> GetAsync(CancellationToken cancellationToken)
    {
        var configuration = await ConfigurationAsync(cancellationToken).ConfigureAwait(false);
        return configuration.SigningKeys;
    }

    /// <summary>Has the keys fetched again; false where that was done a moment ago.</summary>
    public bool Renew()
    {
        lock (_lock)
        {
            var now = _time.GetUtcNow();
            if (now < _nextForcedFetch)
            {
                return false;
            }

            _nextForcedFetch = now + BetweenForcedFetches;
            _nextFetch = now;
            return true;
        }
    }

    /// <summary>What a key is endorsed for; null where its issuer says nothing about that.</summary>
    public async Task<HashSet<string>?> EndorsementsAsync(string? keyId, CancellationToken cancellationToken)
    {
        var configuration = await ConfigurationAsync(cancellationToken).ConfigureAwait(false);
        var key = configuration.JsonWebKeySet?.Keys.FirstOrDefault(key => key.Kid == keyId);
        return key is not null && key.AdditionalData.TryGetValue("endorsements", out var value) ? Strings(value) : null;
    }

    private static HashSet<string>? Strings(object value) => value switch
    {
        JsonElement { ValueKind: JsonValueKind.Array } array =>
            array.EnumerateArray().Select(item => item.ToString()).ToHashSet(StringComparer.Ordinal),
        IEnumerable<object> items => items.Select(item => item.ToString()!).ToHashSet(StringComparer.Ordinal),
        _ => null,
    };

    private async Task<OpenIdConnectConfiguration> ConfigurationAsync(CancellationToken cancellationToken)
    {
        try
        {
            return await Current().WaitAsync(cancellationToken).ConfigureAwait(false);
        }
        catch (Exception) when (_lastGood is not null && !cancellationToken.IsCancellationRequested)
        {
            // The issuer cannot be reached: its keys of yesterday are better than none.
            return _lastGood;
        }
    }

    // One fetch for all who wait.
    private Task<OpenIdConnectConfiguration> Current()
    {
        lock (_lock)
        {
            var now = _time.GetUtcNow();
            if (_fetch is null || (_fetch.IsCompleted && (now >= _nextFetch || (_fetch.IsFaulted && _lastGood is null))))
            {
                _nextFetch = now + BetweenFailures;
                _fetch = FetchAsync();
            }

            return _fetch;
        }
    }

    private async Task<OpenIdConnectConfiguration> FetchAsync()
    {
        var configuration = await OpenIdConnectConfigurationRetriever
            .GetAsync(_metadataUrl, _documents, CancellationToken.None)
            .ConfigureAwait(false);
        lock (_lock)
        {
            _lastGood = configuration;
            _nextFetch = _time.GetUtcNow() + Lifetime;
        }

        return configuration;
    }
}
