using System.Net;
using System.Text;

namespace ServiceBot.Tests.BotFramework.Connector;

/// <summary>A channel's REST interface without a network: notes requests and gives the answer that it is told.</summary>
internal sealed class Channel : HttpMessageHandler, IHttpClientFactory
{
    public List<(HttpMethod Method, string Url, string Body)> Requests { get; } = [];

    public List<string?> Bearers { get; } = [];

    public Func<HttpResponseMessage> Answer { get; set; } = () => Json(HttpStatusCode.OK, """{"id":"from-channel"}""");

    public static HttpResponseMessage Json(HttpStatusCode status, string body) =>
        new(status) { Content = new StringContent(body, Encoding.UTF8, "application/json") };

    public int ClientsMade { get; private set; }

    public HttpClient CreateClient(string name)
    {
        ClientsMade++;
        return new(this, disposeHandler: false);
    }

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var body = request.Content is null ? string.Empty : await request.Content.ReadAsStringAsync(cancellationToken);
        Requests.Add((request.Method, request.RequestUri!.AbsoluteUri, body));
        Bearers.Add(request.Headers.Authorization?.ToString());
        return Answer();
    }
}
