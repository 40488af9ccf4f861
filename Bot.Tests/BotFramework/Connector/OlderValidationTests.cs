using System.Security.Claims;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Bot.Schema;

#pragma warning disable CS0618 // Bots that are moved here may still call them.

namespace ServiceBot.Tests.BotFramework.Connector;

/// <summary>The validations by credential and channel providers.</summary>
public sealed class OlderValidationTests : IDisposable
{
    private const string ServiceUrl = "https://channel.example/";

    private readonly Issuer _issuer = new();
    private readonly HttpClient _client;
    private readonly SimpleCredentialProvider _credentials = new("bot-app", "secret");
    private readonly string _metadataUrl = ChannelValidation.OpenIdMetadataUrl;

    public OlderValidationTests()
    {
        _client = _issuer.CreateClient(string.Empty);
        ChannelValidation.OpenIdMetadataUrl = Issuer.Metadata;
        GovernmentChannelValidation.OpenIdMetadataUrl = Issuer.Metadata;
    }

    public void Dispose()
    {
        ChannelValidation.OpenIdMetadataUrl = _metadataUrl;
        GovernmentChannelValidation.OpenIdMetadataUrl = GovernmentAuthenticationConstants.ToBotFromChannelOpenIdMetadataUrl;
        _client.Dispose();
        _issuer.Dispose();
    }

    [Fact]
    public async Task A_token_of_the_channel_says_who_sent_the_activity()
    {
        var identity = await AuthenticateAsync(_issuer.Bearer());

        Assert.True(identity.IsAuthenticated);
        Assert.Equal("bot-app", identity.FindFirst(AuthenticationConstants.AudienceClaim)!.Value);
    }

    [Fact]
    public async Task A_token_of_the_government_is_good_in_its_cloud()
    {
        var bearer = _issuer.Bearer(GovernmentAuthenticationConstants.ToBotFromChannelTokenIssuer);
        var government = new SimpleChannelProvider(GovernmentAuthenticationConstants.ChannelService);

        Assert.True((await AuthenticateAsync(bearer, government)).IsAuthenticated);
        await Assert.ThrowsAsync<UnauthorizedAccessException>(() => AuthenticateAsync(bearer));
    }

    [Fact]
    public async Task A_token_for_somebody_or_somewhere_else_is_refused()
    {
        await Assert.ThrowsAsync<UnauthorizedAccessException>(() => AuthenticateAsync(_issuer.Bearer(audience: "another")));
        await Assert.ThrowsAsync<UnauthorizedAccessException>(() => AuthenticateAsync(_issuer.Bearer(serviceUrl: "https://evil.example/")));
        await Assert.ThrowsAsync<UnauthorizedAccessException>(() => AuthenticateAsync(_issuer.Bearer(issuer: "https://evil.example/")));
        await Assert.ThrowsAsync<UnauthorizedAccessException>(() => AuthenticateAsync("Bearer nonsense"));
        await Assert.ThrowsAnyAsync<Exception>(() => AuthenticateAsync(_issuer.Bearer(age: TimeSpan.FromHours(2))));
    }

    [Fact]
    public async Task A_key_must_be_endorsed_for_the_channel()
    {
        _issuer.Endorsements = ["webchat"];

        await Assert.ThrowsAsync<UnauthorizedAccessException>(() => AuthenticateAsync(_issuer.Bearer()));
    }

    [Fact]
    public async Task Without_an_application_everybody_is_anonymous_and_with_one_nobody()
    {
        var identity = await JwtTokenValidation.AuthenticateRequest(Message(), string.Empty, new SimpleCredentialProvider(), null, _client);

        Assert.Equal(AuthenticationConstants.AnonymousAuthType, identity.AuthenticationType);
        await Assert.ThrowsAsync<UnauthorizedAccessException>(() => AuthenticateAsync(string.Empty));
        await Assert.ThrowsAsync<ArgumentNullException>(() => JwtTokenValidation.ValidateAuthHeader(null, _credentials, null, "msteams"));
    }

    [Fact]
    public void The_calling_application_is_in_the_claim_that_the_version_of_the_token_says()
    {
        List<Claim> claims = [new(AuthenticationConstants.AppIdClaim, "one")];
        Assert.Equal("one", JwtTokenValidation.GetAppIdFromClaims(claims));

        claims.Add(new Claim(AuthenticationConstants.VersionClaim, "2.0"));
        Assert.Null(JwtTokenValidation.GetAppIdFromClaims(claims));

        claims.Add(new Claim(AuthenticationConstants.AuthorizedParty, "two"));
        Assert.Equal("two", JwtTokenValidation.GetAppIdFromClaims(claims));
        Assert.Throws<ArgumentNullException>(() => JwtTokenValidation.GetAppIdFromClaims(null));
    }

    [Fact]
    public void The_Emulator_is_known_by_the_issuer_of_its_token()
    {
        Assert.True(EmulatorValidation.IsTokenFromEmulator(_issuer.Bearer("https://sts.windows.net/d6d49420-f39b-4df7-a1dc-d59a935871db/")));
        Assert.False(EmulatorValidation.IsTokenFromEmulator(_issuer.Bearer()));
        Assert.False(EmulatorValidation.IsTokenFromEmulator("Bearer"));
        Assert.False(EmulatorValidation.IsTokenFromEmulator(null));
    }

    [Fact]
    public async Task Claims_of_an_enterprise_are_checked_one_by_one()
    {
        var issuer = AuthenticationConstants.ToBotFromChannelTokenIssuer;
        var good = new ClaimsIdentity(
            [new Claim("aud", "bot-app", null, issuer), new Claim(AuthenticationConstants.ServiceUrlClaim, ServiceUrl)], "test");
        await EnterpriseChannelValidation.ValidateIdentity(good, _credentials, ServiceUrl);

        var byAnother = new ClaimsIdentity([new Claim("aud", "bot-app", null, "other")], "test");
        foreach (var bad in new[] { null, new ClaimsIdentity(), byAnother })
        {
            await Assert.ThrowsAsync<UnauthorizedAccessException>(
                () => EnterpriseChannelValidation.ValidateIdentity(bad, _credentials, ServiceUrl));
        }
    }

    private static Activity Message() => new(ActivityTypes.Message) { ChannelId = "msteams", ServiceUrl = ServiceUrl };

    private Task<ClaimsIdentity> AuthenticateAsync(string header, IChannelProvider? channels = null) =>
        JwtTokenValidation.AuthenticateRequest(Message(), header, _credentials, channels, _client);
}
