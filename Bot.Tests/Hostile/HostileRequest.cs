using System.Net.Http.Headers;
using System.Text;

namespace ServiceBot.Tests.Hostile;

/// <summary>A request body that no client of good will sends.</summary>
internal sealed record HostileRequest(string Name, byte[] Body, string ContentType = "application/json")
{
    public HostileRequest(string name, string body, string contentType = "application/json")
        : this(name, Encoding.UTF8.GetBytes(body), contentType)
    {
    }

    public HttpRequestMessage To(string path)
    {
        var content = new ByteArrayContent(Body);
        content.Headers.TryAddWithoutValidation("Content-Type", ContentType);
        return new HttpRequestMessage(HttpMethod.Post, path) { Content = content };
    }

    public HttpRequestMessage To(string path, AuthenticationHeaderValue credential)
    {
        var request = To(path);
        request.Headers.Authorization = credential;
        return request;
    }
}
