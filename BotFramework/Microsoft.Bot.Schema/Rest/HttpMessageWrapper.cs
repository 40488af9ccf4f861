using System.Net.Http.Headers;

namespace Microsoft.Rest;

/// <summary>What is kept of a request or a response after it has been disposed of.</summary>
public abstract class HttpMessageWrapper
{
    public string Content { get; set; }

    public IDictionary<string, IEnumerable<string>> Headers { get; } =
        new Dictionary<string, IEnumerable<string>>(StringComparer.OrdinalIgnoreCase);

    protected void CopyHeaders(HttpHeaders headers)
    {
        if (headers is null)
        {
            return;
        }

        foreach (var (name, values) in headers)
        {
            Headers[name] = Headers.TryGetValue(name, out var known) ? [.. known, .. values] : [.. values];
        }
    }
}
