using System.Security.Claims;
using System.Security.Cryptography;
using Microsoft.Bot.Builder.Integration.AspNet.Core;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.Configuration;
using Microsoft.IdentityModel.Tokens;

namespace ServiceBot.Tests.BotFramework.Connector;

public sealed class AuthenticationTests : IDisposable
{
    private const string Tenant = "11111111-2222-3333-4444-555555555555";

    private static readonly Claim[] EmulatorClaims = [new("ver", "2.0"), new("azp", "bot-app")];

    private readonly Issuer _issuer = new();

    public void Dispose() => _issuer.Dispose();

    [Fact]
    public async Task A_token_of_the_channel_says_who_sent_the_activity()
    {
        var result = await AuthenticateAsync(_issuer.Bearer());

        Assert.True(result.ClaimsIdentity.IsAuthenticated);
        Assert.Equal("bot-app", result.ClaimsIdentity.FindFirst("aud")?.Value);
        Assert.Equal("https://api.botframework.com", result.Audience);
        Assert.Equal("urn:botframework:azure", result.CallerId);
    }

    [Fact]
    public Task A_token_of_another_issuer_is_refused() => RefusedAsync(_issuer.Bearer(issuer: "https://evil.example"));

    [Fact]
    public Task A_token_for_another_bot_is_refused() => RefusedAsync(_issuer.Bearer(audience: "other-app"));

    [Fact]
    public Task A_token_for_another_service_url_is_refused() => RefusedAsync(_issuer.Bearer(serviceUrl: "https://evil.example/"));

    [Fact]
    public Task A_token_without_a_service_url_is_refused() => RefusedAsync(_issuer.Bearer(serviceUrl: null));

    [Fact]
    public Task A_token_that_has_run_out_is_refused() => RefusedAsync(_issuer.Bearer(age: TimeSpan.FromMinutes(66)));

    [Theory]
    [InlineData(64)]
    [InlineData(-4)]
    public async Task A_clock_may_be_wrong_by_five_minutes(int minutes)
    {
        Assert.NotNull(await AuthenticateAsync(_issuer.Bearer(age: TimeSpan.FromMinutes(minutes))));
    }

    [Fact]
    public Task A_key_that_is_not_endorsed_for_the_channel_is_refused()
    {
        _issuer.Endorsements = ["msteams"];

        return RefusedAsync(_issuer.Bearer());
    }

    [Fact]
    public async Task A_key_without_endorsements_is_not_asked_for_them()
    {
        _issuer.Endorsements = null;

        Assert.NotNull(await AuthenticateAsync(_issuer.Bearer()));
    }

    [Fact]
    public Task A_token_signed_by_another_key_is_refused()
    {
        using var other = RSA.Create(2048);
        var key = new RsaSecurityKey(other.ExportParameters(true)) { KeyId = _issuer.KeyId };

        return RefusedAsync(_issuer.Bearer(signing: new SigningCredentials(key, SecurityAlgorithms.RsaSha256)));
    }

    [Fact]
    public Task A_token_signed_by_a_shared_secret_is_refused()
    {
        var key = new SymmetricSecurityKey(new byte[32]) { KeyId = _issuer.KeyId };

        return RefusedAsync(_issuer.Bearer(signing: new SigningCredentials(key, SecurityAlgorithms.HmacSha256)));
    }

    [Fact]
    public Task A_token_without_a_signature_is_refused()
    {
        var signed = _issuer.Bearer();
        var payload = signed["Bearer ".Length..].Split('.')[1];

        return RefusedAsync($"Bearer {Base64UrlEncoder.Encode("""{"alg":"none","typ":"JWT"}""")}.{payload}.");
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("Bearer")]
    [InlineData("Bearer nonsense")]
    [InlineData("Bearer a.b.c")]
    [InlineData("Basic dXNlcjpwYXNz")]
    public Task What_is_no_bearer_is_refused(string? header) => RefusedAsync(header);

    [Fact]
    public async Task Keys_are_fetched_once()
    {
        var authentication = Authentication();

        for (var i = 0; i < 3; i++)
        {
            await authentication.AuthenticateRequestAsync(Incoming(), _issuer.Bearer(), CancellationToken.None);
        }

        Assert.Equal(1, _issuer.KeysFetched);
    }

    [Fact]
    public async Task A_key_that_is_new_is_fetched()
    {
        var authentication = Authentication();
        await authentication.AuthenticateRequestAsync(Incoming(), _issuer.Bearer(), CancellationToken.None);

        _issuer.Rotate();

        await authentication.AuthenticateRequestAsync(Incoming(), _issuer.Bearer(), CancellationToken.None);
        Assert.Equal(2, _issuer.KeysFetched);
    }

    [Fact]
    public async Task Unknown_keys_do_not_have_the_keys_fetched_again_and_again()
    {
        using var other = RSA.Create(2048);
        var key = new RsaSecurityKey(other.ExportParameters(true)) { KeyId = "nobody's" };
        var forged = _issuer.Bearer(signing: new SigningCredentials(key, SecurityAlgorithms.RsaSha256));
        var authentication = Authentication();
        for (var i = 0; i < 5; i++)
        {
            await Assert.ThrowsAsync<UnauthorizedAccessException>(
                () => authentication.AuthenticateRequestAsync(Incoming(), forged, CancellationToken.None));
        }

        Assert.Equal(2, _issuer.KeysFetched);
    }

    [Fact]
    public async Task The_Emulator_comes_with_a_token_of_the_bots_own_application()
    {
        var bearer = FromEmulator("d6d49420-f39b-4df7-a1dc-d59a935871db");

        Assert.True((await AuthenticateAsync(bearer)).ClaimsIdentity.IsAuthenticated);
    }

    [Fact]
    public async Task The_Emulator_may_use_the_bots_own_tenant_and_no_other()
    {
        Assert.NotNull(await AuthenticateAsync(FromEmulator(Tenant)));

        await RefusedAsync(FromEmulator("99999999-2222-3333-4444-555555555555"));
    }

    [Fact]
    public Task An_Emulator_with_another_application_is_refused() => RefusedAsync(_issuer.Bearer(
        issuer: EmulatorIssuer(Tenant),
        serviceUrl: null,
        claims: [new Claim("ver", "2.0"), new Claim("azp", "other-app")]));

    [Fact]
    public Task A_token_that_the_bot_got_for_a_channel_does_not_open_the_bot() => RefusedAsync(_issuer.Bearer(
        issuer: EmulatorIssuer(Tenant),
        audience: "https://api.botframework.com",
        serviceUrl: null,
        claims: EmulatorClaims));

    [Fact]
    public async Task A_validator_of_claims_has_the_last_word()
    {
        var authentication = Authentication(new AuthenticationConfiguration { ClaimsValidator = new NoBody() });

        await Assert.ThrowsAsync<UnauthorizedAccessException>(
            () => authentication.AuthenticateRequestAsync(Incoming(), _issuer.Bearer(), CancellationToken.None));
    }

    [Fact]
    public async Task Without_an_application_everybody_is_anonymous()
    {
        var authentication = new ConfigurationBotFrameworkAuthentication(new ConfigurationBuilder().Build());

        var result = await authentication.AuthenticateRequestAsync(Incoming(), null, CancellationToken.None);

        Assert.Equal("anonymous", result.ClaimsIdentity.AuthenticationType);
        Assert.Empty(result.ClaimsIdentity.Claims);
        Assert.Null(result.CallerId);
    }

    [Theory]
    [InlineData("SingleTenant", "bot-app", "secret", "")]
    [InlineData("SingleTenant", "bot-app", "", Tenant)]
    [InlineData("UserAssignedMSI", "", "", Tenant)]
    public void An_application_that_lacks_a_setting_is_named(string type, string appId, string password, string tenant)
    {
        var configuration = Configuration(
            ("MicrosoftAppType", type),
            ("MicrosoftAppId", appId),
            ("MicrosoftAppPassword", password),
            ("MicrosoftAppTenantId", tenant));

        var e = Assert.Throws<ArgumentException>(() => new ConfigurationServiceClientCredentialFactory(configuration));

        Assert.Contains("is required", e.Message, StringComparison.Ordinal);
    }

    private static string EmulatorIssuer(string tenant) => $"https://login.microsoftonline.com/{tenant}/v2.0";

    private static Activity Incoming() => new(ActivityTypes.Message)
    {
        ChannelId = "emulator",
        ServiceUrl = "https://channel.example/",
        Conversation = new ConversationAccount(id: "c"),
    };

    private static IConfiguration Configuration(params (string Key, string Value)[] settings) =>
        new ConfigurationBuilder().AddInMemoryCollection(settings.ToDictionary(s => s.Key, s => (string?)s.Value)).Build();

    private string FromEmulator(string tenant) =>
        _issuer.Bearer(issuer: EmulatorIssuer(tenant), serviceUrl: null, claims: EmulatorClaims);

    private ConfigurationBotFrameworkAuthentication Authentication(AuthenticationConfiguration? authentication = null) => new(
        Configuration(
            ("MicrosoftAppType", "SingleTenant"),
            ("MicrosoftAppId", "bot-app"),
            ("MicrosoftAppPassword", "secret"),
            ("MicrosoftAppTenantId", Tenant),
            ("ToBotFromChannelOpenIdMetadataUrl", Issuer.Metadata),
            ("ToBotFromEmulatorOpenIdMetadataUrl", Issuer.Metadata)),
        authConfiguration: authentication!,
        httpClientFactory: _issuer);

    private Task<AuthenticateRequestResult> AuthenticateAsync(string? header) =>
        Authentication().AuthenticateRequestAsync(Incoming(), header!, CancellationToken.None);

    private async Task RefusedAsync(string? header) =>
        await Assert.ThrowsAsync<UnauthorizedAccessException>(() => AuthenticateAsync(header));

    private sealed class NoBody : ClaimsValidator
    {
        public override Task ValidateClaimsAsync(IList<Claim> claims) => throw new UnauthorizedAccessException("nobody");
    }
}
