using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Microsoft.Bot.Connector.Authentication;

namespace ServiceBot.Tests.BotFramework.Connector;

/// <summary>Which credentials belong to which application and cloud.</summary>
public sealed class CertificateTests : IDisposable
{
    private readonly X509Certificate2 _certificate = Certificate();

    public void Dispose() => _certificate.Dispose();

    [Fact]
    public void Credentials_with_a_certificate_take_tenant_and_audience()
    {
        var options = new CertificateAppCredentialsOptions
        {
            AppId = "bot-app",
            ClientCertificate = _certificate,
            ChannelAuthTenant = "tenant",
            OauthScope = "audience",
        };

        var credentials = new CertificateAppCredentials(options);

        Assert.Equal("bot-app", credentials.MicrosoftAppId);
        Assert.Equal("https://login.microsoftonline.com/tenant", credentials.OAuthEndpoint);
        Assert.Equal("audience", credentials.OAuthScope);
        Assert.Throws<ArgumentNullException>(() => new CertificateAppCredentials(null, "bot-app"));
    }

    [Fact]
    public async Task The_government_has_an_issuer_and_an_audience_of_its_own()
    {
        var factory = new CertificateServiceClientCredentialsFactory(_certificate, "bot-app");
        var loginUrl = GovernmentAuthenticationConstants.ToChannelFromBotLoginUrl;

        var credentials = await factory.CreateCredentialsAsync("bot-app", null, loginUrl, true, CancellationToken.None);

        var government = Assert.IsType<CertificateGovernmentAppCredentials>(credentials);
        Assert.Equal(loginUrl, government.OAuthEndpoint);
        Assert.Equal(GovernmentAuthenticationConstants.ToChannelFromBotOAuthScope, government.OAuthScope);
        await Assert.ThrowsAsync<InvalidOperationException>(
            () => factory.CreateCredentialsAsync("another", null, loginUrl, true, CancellationToken.None));
    }

    [Theory]
    [InlineData("https://login.microsoftonline.com/botframework.com", typeof(MicrosoftAppCredentials), "https://login.microsoftonline.com/tenant")]
    [InlineData("https://login.microsoftonline.us/MicrosoftServices.onmicrosoft.us", typeof(MicrosoftGovernmentAppCredentials), "https://login.microsoftonline.us/tenant")]
    public async Task A_password_belongs_to_the_tenant_in_either_cloud(string loginUrl, Type type, string endpoint)
    {
        var factory = new PasswordServiceClientCredentialFactory("bot-app", "secret", "tenant", null, null);

        var credentials = (AppCredentials)await factory.CreateCredentialsAsync("bot-app", "audience", loginUrl, true, CancellationToken.None);

        Assert.IsType(type, credentials);
        Assert.Equal(endpoint, credentials.OAuthEndpoint);
        Assert.Equal("audience", credentials.OAuthScope);
    }

    [Fact]
    public async Task A_cloud_of_its_own_keeps_the_issuer_that_is_given()
    {
        var factory = new PasswordServiceClientCredentialFactory("bot-app", "secret", null, null);

        var credentials = await factory.CreateCredentialsAsync("bot-app", "a", "https://login.example/own", false, CancellationToken.None);

        Assert.Equal("https://login.example/own", Assert.IsAssignableFrom<MicrosoftAppCredentials>(credentials).OAuthEndpoint);
    }

    [Fact]
    public async Task An_anonymous_caller_gets_no_bearer()
    {
        using var request = new HttpRequestMessage();
        var credentials = new MicrosoftAppCredentials(AuthenticationConstants.AnonymousSkillAppId, "secret");

        await credentials.ProcessHttpRequestAsync(request, CancellationToken.None);

        Assert.Null(request.Headers.Authorization);
    }

    private static X509Certificate2 Certificate()
    {
        using var rsa = RSA.Create(2048);
        var request = new CertificateRequest("CN=bot", rsa, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        var now = TimeProvider.System.GetUtcNow();
        return request.CreateSelfSigned(now, now.AddDays(1));
    }
}
