namespace Microsoft.Rest;

/// <summary>A client of a REST service, and the <see cref="HttpClient"/> that it calls by.</summary>
public abstract class ServiceClient<T> : IDisposable
    where T : ServiceClient<T>
{
    // A service that takes a request and never answers it must not hold a caller for ever.
    private static readonly TimeSpan OwnTimeout = TimeSpan.FromSeconds(30);

    private readonly bool _disposeHttpClient;
    private bool _disposed;

    protected ServiceClient(HttpClient httpClient, bool disposeHttpClient = true)
    {
        HttpClient = httpClient ?? throw new ArgumentNullException(nameof(httpClient));
        _disposeHttpClient = disposeHttpClient;
    }

    protected ServiceClient(params DelegatingHandler[] handlers)
        : this(new HttpClientHandler(), handlers)
    {
    }

    protected ServiceClient(HttpClientHandler rootHandler, params DelegatingHandler[] handlers)
    {
        HttpClient = new HttpClient(Chain(rootHandler, handlers)) { Timeout = OwnTimeout };
        _disposeHttpClient = true;
    }

    public HttpClient HttpClient { get; protected set; }

    public void Dispose()
    {
        Dispose(true);
        GC.SuppressFinalize(this);
    }

    protected virtual void Dispose(bool disposing)
    {
        if (_disposed || !disposing)
        {
            return;
        }

        _disposed = true;
        if (_disposeHttpClient)
        {
            HttpClient.Dispose();
        }
    }

    // The first handler is the outermost.
    private static HttpMessageHandler Chain(HttpMessageHandler root, DelegatingHandler[] handlers)
    {
        var outermost = root;
        for (var i = (handlers?.Length ?? 0) - 1; i >= 0; i--)
        {
            handlers![i].InnerHandler = outermost;
            outermost = handlers[i];
        }

        return outermost;
    }
}
