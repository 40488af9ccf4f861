#nullable enable
using System.Collections.Concurrent;
using System.Text.Json;
using Microsoft.IdentityModel.Protocols;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;
using Microsoft.IdentityModel.Tokens;

namespace Microsoft.Bot.Connector.Authentication;

/// <summary>The keys by which an issuer signs, and what each is endorsed for. Fetched once, kept, and fetched again when a key is unknown.</summary>
internal sealed class SigningKeys
{
    private static readonly HttpClient OwnClient = new() { Timeout = TimeSpan.FromSeconds(15) };

    // Shared by the process: every instance would fetch the same.
    private static readonly ConcurrentDictionary<string, SigningKeys> Known = new(StringComparer.Ordinal);

    private readonly ConfigurationManager<OpenIdConnectConfiguration> _configuration;

    public SigningKeys(string metadataUrl, HttpClient? httpClient)
    {
        // Plain HTTP only to this machine: a key that somebody on the way can exchange proves nothing.
        var documents = new HttpDocumentRetriever(httpClient ?? OwnClient) { RequireHttps = !new Uri(metadataUrl).IsLoopback };
        _configuration = new ConfigurationManager<OpenIdConnectConfiguration>(
            metadataUrl,
            new OpenIdConnectConfigurationRetriever(),
            documents);
    }

    public static SigningKeys Of(string metadataUrl, HttpClient? httpClient) => httpClient is null
        ? Known.GetOrAdd(metadataUrl, static url => new SigningKeys(url, null))
        : new SigningKeys(metadataUrl, httpClient);

    public async Task<ICollection<SecurityKey>> GetAsync(CancellationToken cancellationToken)
    {
        var configuration = await _configuration.GetConfigurationAsync(cancellationToken).ConfigureAwait(false);
        return configuration.SigningKeys;
    }

    public void Refresh() => _configuration.RequestRefresh();

    /// <summary>What a key is endorsed for; null where its issuer says nothing about that.</summary>
    public async Task<HashSet<string>?> EndorsementsAsync(string keyId, CancellationToken cancellationToken)
    {
        var configuration = await _configuration.GetConfigurationAsync(cancellationToken).ConfigureAwait(false);
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
}
