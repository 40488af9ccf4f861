using System.Net;
using System.Text;
using Microsoft.Extensions.DependencyInjection;
using ServiceBot.Dialogs.Papers;
using ServiceBot.Importing;
using ServiceBot.Papers;
using ServiceBot.Storage;
using ServiceBot.Tests.Hosting;
using ServiceBot.Tests.Importing;

namespace ServiceBot.Tests.Papers;

public sealed class PapersEndpointTests(PapersEndpointTests.Desk desk) : IClassFixture<PapersEndpointTests.Desk>
{
    [Fact]
    public async Task I19_the_link_opens_the_receipt_with_headers_that_let_nothing_else_happen()
    {
        using var answer = await GetAsync(desk.Papers.Receipt("W100027", "zh-Hant"));
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal("application/pdf", answer.Content.Headers.ContentType!.ToString());
        Assert.Equal("W100027.pdf", answer.Content.Headers.ContentDisposition!.FileName);
        Assert.StartsWith("default-src 'none'", Header(answer, "Content-Security-Policy"), StringComparison.Ordinal);
        Assert.Equal("nosniff", Header(answer, "X-Content-Type-Options"));
        Assert.Equal("no-store", Header(answer, "Cache-Control"));
        Assert.Contains("noindex", Header(answer, "X-Robots-Tag"), StringComparison.Ordinal);
        Assert.Contains("C02XL0GTJGH5", PaperMaker.Text(await answer.Content.ReadAsByteArrayAsync()), StringComparison.Ordinal);
    }

    [Fact]
    public async Task I20_the_same_receipt_is_a_web_page()
    {
        using var answer = await GetAsync(desk.Papers.ReceiptPage("W100027", "zh-Hans"));
        Assert.Equal("text/html; charset=utf-8", answer.Content.Headers.ContentType!.ToString());
        var page = await answer.Content.ReadAsStringAsync();
        Assert.Contains("电子收据", page, StringComparison.Ordinal);
        Assert.Contains("林小姐", page, StringComparison.Ordinal);
        Assert.StartsWith("default-src 'none'; style-src 'sha256-", Header(answer, "Content-Security-Policy"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task C01_the_link_opens_the_fault_form()
    {
        using var answer = await GetAsync(desk.Papers.FaultForm("RP-7K3M9Q20", "en"));
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Contains("RP-7K3M9Q20", PaperMaker.Text(await answer.Content.ReadAsByteArrayAsync()), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_head_request_gets_the_headers_alone()
    {
        using var request = new HttpRequestMessage(HttpMethod.Head, desk.Papers.Receipt("W100027", "en").Link.AbsolutePath);
        using var answer = await desk.Client.SendAsync(request);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.True(answer.Content.Headers.ContentLength > 1000);
        Assert.Empty(await answer.Content.ReadAsByteArrayAsync());
    }

    [Theory]
    [InlineData("/papers/nonsense")]
    [InlineData("/papers/%0d%0aSet-Cookie:x")]
    [InlineData("/papers/CfDJ8AAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")]
    public async Task A_wrong_link_says_kindly_how_to_get_a_new_one(string path)
    {
        using var answer = await desk.Client.GetAsync(new Uri(path, UriKind.Relative));
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        var page = WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync());
        Assert.Contains("重寄收據", page, StringComparison.Ordinal);
        Assert.Contains("resend my receipt", page, StringComparison.Ordinal);
        Assert.Equal("no-store", Header(answer, "Cache-Control"));
    }

    [Fact]
    public async Task A_link_is_over_after_its_hour_and_so_is_one_to_an_order_that_is_gone()
    {
        var link = desk.Papers.Receipt("W100027", "en");
        using var gone = await GetAsync(desk.Papers.Receipt("W999999", "en"));
        Assert.Equal(HttpStatusCode.NotFound, gone.StatusCode);
        Assert.NotNull(desk.Host.Services.GetRequiredService<PaperLinks>().Open(Token(link)));
        desk.Host.Clock.Advance(PaperLinks.Lifetime);
        using var old = await GetAsync(link);
        Assert.Equal(HttpStatusCode.NotFound, old.StatusCode);
    }

    private Task<HttpResponseMessage> GetAsync(Paper paper) => desk.Client.GetAsync(new Uri(paper.Link.AbsolutePath, UriKind.Relative));

    private static string Token(Paper paper) => paper.Link.Segments[^1];

    private static string Header(HttpResponseMessage answer, string name) => string.Join(',', answer.Headers.GetValues(name));

    public sealed class Desk : IAsyncLifetime
    {
        public DeskHost Host { get; } = new();

        public HttpClient Client { get; private set; } = null!;

        public IPapers Papers => Host.Services.GetRequiredService<IPapers>();

        public async Task InitializeAsync()
        {
            Client = Host.CreateClient();
            using var file = new MemoryStream(Encoding.UTF8.GetBytes(OrderFile.Line()));
            await Host.Services.GetRequiredService<ShopImport>().OrdersAsync(file, "orders.jsonl", ImportMode.AllOrNothing, null, default);
            await Host.Services.GetRequiredService<IDatabaseWriter>().WriteAsync(db => db.Add(PaperMaker.Repair()), default);
        }

        public async Task DisposeAsync()
        {
            Client.Dispose();
            await Host.DisposeAsync();
        }
    }
}
