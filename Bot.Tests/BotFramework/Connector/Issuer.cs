using System.Net;
using System.Security.Claims;
using System.Security.Cryptography;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;
using Newtonsoft.Json;

namespace ServiceBot.Tests.BotFramework.Connector;

/// <summary>An issuer of tokens with keys of its own, which publishes them as the Bot Framework does.</summary>
internal sealed class Issuer : HttpMessageHandler, IHttpClientFactory
{
    public const string Metadata = "https://issuer.example/.well-known/openidconfiguration";

    private RSA _rsa = RSA.Create(2048);

    public string KeyId { get; private set; } = "key-1";

    public string[]? Endorsements { get; set; } = ["emulator", "msteams"];

    public int KeysFetched { get; private set; }

    public HttpClient CreateClient(string name) => new(this, disposeHandler: false);

    /// <summary>Signs by a new key from now on.</summary>
    public void Rotate()
    {
        _rsa.Dispose();
        _rsa = RSA.Create(2048);
        KeyId += "'";
    }

    /// <summary>An Authorization header; what is not given is as it should be.</summary>
    public string Bearer(
        string issuer = AuthenticationConstants.ToBotFromChannelTokenIssuer,
        string audience = "bot-app",
        string? serviceUrl = "https://channel.example/",
        TimeSpan? age = null,
        SigningCredentials? signing = null,
        params Claim[] claims)
    {
        var issued = TimeProvider.System.GetUtcNow() - (age ?? TimeSpan.Zero);
        var subject = new ClaimsIdentity(claims);
        if (serviceUrl is not null)
        {
            subject.AddClaim(new Claim("serviceurl", serviceUrl));
        }

        return "Bearer " + new JsonWebTokenHandler().CreateToken(new SecurityTokenDescriptor
        {
            Issuer = issuer,
            Audience = audience,
            Subject = subject,
            IssuedAt = issued.UtcDateTime,
            NotBefore = issued.UtcDateTime,
            Expires = issued.UtcDateTime.AddHours(1),
            SigningCredentials = signing ?? new SigningCredentials(Key(), SecurityAlgorithms.RsaSha256),
        });
    }

    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        if (request.RequestUri!.AbsoluteUri == Metadata)
        {
            return Task.FromResult(Channel.Json(HttpStatusCode.OK, """{"issuer":"x","jwks_uri":"https://issuer.example/keys"}"""));
        }

        KeysFetched++;
        var key = JsonWebKeyConverter.ConvertFromRSASecurityKey(new RsaSecurityKey(_rsa.ExportParameters(false)) { KeyId = KeyId });
        var json = new { kty = key.Kty, use = "sig", kid = KeyId, n = key.N, e = key.E, endorsements = Endorsements };
        var settings = new JsonSerializerSettings { NullValueHandling = NullValueHandling.Ignore };
        return Task.FromResult(Channel.Json(HttpStatusCode.OK, JsonConvert.SerializeObject(new { keys = new[] { json } }, settings)));
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            _rsa.Dispose();
        }

        base.Dispose(disposing);
    }

    private RsaSecurityKey Key() => new(_rsa) { KeyId = KeyId };
}
