using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace ServiceBot.Tests.Hosting;

public sealed class ProductionTests
{
    [Theory]
    [InlineData("")]
    [InlineData("our privacy page")]
    public void A_server_in_production_does_not_start_without_the_address_of_its_privacy_notice(string address)
    {
        using var desk = new DeskHost(settings: new Dictionary<string, string?> { ["Store:PrivacyUrl"] = address });
        using var production = desk.WithWebHostBuilder(host => host.UseEnvironment(Environments.Production));

        var refused = Assert.Throws<OptionsValidationException>(() => production.CreateClient());

        Assert.Contains("Store:PrivacyUrl", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Visitors_behind_a_known_proxy_are_counted_by_their_own_addresses()
    {
        Assert.Equal([HttpStatusCode.OK, HttpStatusCode.OK], await TwoVisitorsAsync("10.1.2.3"));
    }

    [Fact]
    public async Task What_an_unknown_sender_says_of_its_address_does_not_count()
    {
        Assert.Equal([HttpStatusCode.OK, HttpStatusCode.TooManyRequests], await TwoVisitorsAsync("192.0.2.7"));
    }

    private static async Task<HttpStatusCode[]> TwoVisitorsAsync(string sender)
    {
        using var desk = new DeskHost(settings: new Dictionary<string, string?>
        {
            ["ReverseProxy:KnownNetworks:0"] = "10.0.0.0/8",
            ["DirectLine:TokensPerMinute"] = "1",
        });
        using var node = desk.WithWebHostBuilder(host => host.ConfigureTestServices(services => services.AddSingleton<IStartupFilter>(new SentFrom(sender))));
        using var http = node.CreateClient();
        var first = await AskForTokenAsync(http, "198.51.100.1");
        var second = await AskForTokenAsync(http, "198.51.100.2");
        return [first, second];
    }

    private static async Task<HttpStatusCode> AskForTokenAsync(HttpClient http, string visitor)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/chat/token");
        request.Headers.Add("X-Forwarded-For", visitor);
        using var answer = await http.SendAsync(request);
        return answer.StatusCode;
    }

    private sealed class SentFrom(string address) : IStartupFilter
    {
        public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
        {
            app.Use((HttpContext http, RequestDelegate rest) =>
            {
                http.Connection.RemoteIpAddress = IPAddress.Parse(address);
                return rest(http);
            });
            next(app);
        };
    }
}
