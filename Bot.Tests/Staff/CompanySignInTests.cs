using System.Net;
using System.Net.Http.Json;
using System.Security.Cryptography;
using Microsoft.AspNetCore.Authentication.OpenIdConnect;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;
using ServiceBot.Staff.Accounts;

namespace ServiceBot.Tests.Staff;

public class CompanySignInTests
{
    private static readonly Dictionary<string, string?> Settings = new()
    {
        ["Staff:OpenIdConnect:Authority"] = Company.Issuer,
        ["Staff:OpenIdConnect:ClientId"] = "desk",
        ["Staff:OpenIdConnect:ClientSecret"] = "not a real secret",
        ["Staff:OpenIdConnect:Roles:service-leads"] = "supervisor",
        ["Staff:OpenIdConnect:Roles:service"] = "reviewer",
    };

    [Theory]
    [InlineData("service-leads", "/staff/transcripts", "supervisor")]
    [InlineData("service", "/staff/transcripts", "reviewer")]
    [InlineData("accounting", "/staff/sign-in?refused=company", "")]
    public async Task Whom_the_company_knows_gets_the_role_of_their_group_and_nobody_else_gets_in(string group, string ends, string role)
    {
        using var site = new StaffSite(Settings);
        // Browsers drop cookies by the machine's clock.
        site.Host.Clock.SetUtcNow(TimeProvider.System.GetUtcNow());
        using var company = new Company(group);
        await using var desk = site.Host.WithWebHostBuilder(builder => builder.ConfigureTestServices(services =>
            services.Configure<OpenIdConnectOptions>(CompanySignIn.Scheme, options => options.BackchannelHttpHandler = company)));
        using var browser = desk.CreateClient(new WebApplicationFactoryClientOptions { AllowAutoRedirect = false, BaseAddress = new Uri("https://desk.example") });

        using var sent = await browser.GetAsync(new Uri("/staff/sign-in/company", UriKind.Relative));
        var asked = QueryHelpers.ParseQuery(sent.Headers.Location!.Query);
        company.Nonce = asked["nonce"].ToString();
        using var back = await browser.GetAsync(new Uri($"/staff/sign-in/company/back?code=abc&state={Uri.EscapeDataString(asked["state"].ToString())}", UriKind.Relative));
        using var done = await browser.GetAsync(back.Headers.Location);

        Assert.Equal(ends, done.Headers.Location!.OriginalString);
        var account = await browser.GetAsync(new Uri("/staff/account", UriKind.Relative));
        Assert.Equal(role.Length > 0, (await account.Content.ReadAsStringAsync()).Contains($"<p class=\"facts\">{role}</p>", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Without_it_the_page_does_not_speak_of_it()
    {
        using var site = new StaffSite();
        using var browser = site.Browser();

        Assert.DoesNotContain("/staff/sign-in/company", await browser.GetStringAsync(new Uri("/staff/sign-in", UriKind.Relative)));
    }

    /// <summary>The company's sign-in server, for one person of one group.</summary>
    private sealed class Company(string group) : HttpMessageHandler
    {
        public const string Issuer = "https://login.example.com";

        private readonly RSA _key = RSA.Create(2048);

        public string Nonce { get; set; } = "";

        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) => Task.FromResult(new HttpResponseMessage(HttpStatusCode.OK)
        {
            Content = JsonContent.Create<object>(request.RequestUri!.AbsolutePath switch
            {
                "/.well-known/openid-configuration" => new { issuer = Issuer, authorization_endpoint = $"{Issuer}/authorize", token_endpoint = $"{Issuer}/token", jwks_uri = $"{Issuer}/keys" },
                "/keys" => new { keys = new[] { Key() } },
                _ => new { id_token = Token(), access_token = "x", token_type = "Bearer" },
            }),
        });

        protected override void Dispose(bool disposing)
        {
            _key.Dispose();
            base.Dispose(disposing);
        }

        private object Key()
        {
            var parameters = _key.ExportParameters(false);
            return new { kty = "RSA", use = "sig", kid = "1", n = Base64UrlEncoder.Encode(parameters.Modulus), e = Base64UrlEncoder.Encode(parameters.Exponent) };
        }

        private string Token() => new JsonWebTokenHandler().CreateToken(new SecurityTokenDescriptor
        {
            Issuer = Issuer,
            Audience = "desk",
            Expires = TimeProvider.System.GetUtcNow().UtcDateTime.AddMinutes(5),
            Claims = new Dictionary<string, object> { ["sub"] = "u-1", ["preferred_username"] = "lin", ["nonce"] = Nonce, ["groups"] = new[] { group, "everybody" } },
            SigningCredentials = new SigningCredentials(new RsaSecurityKey(_key) { KeyId = "1" }, SecurityAlgorithms.RsaSha256),
        });
    }
}
