using System.Net.Http.Headers;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Bot.Schema;
using Microsoft.Rest;
using Newtonsoft.Json;

namespace Microsoft.Bot.Connector;

/// <summary>
/// The REST interface by which a bot reaches a channel. Whatever is no success becomes an <see cref="ErrorResponseException"/> with
/// status and headers.
/// </summary>
public class ConnectorClient : ServiceClient<ConnectorClient>, IConnectorClient
{
    private static readonly ProductInfoHeaderValue[] UserAgent =
        [new("Microsoft-BotFramework", "3.1"), new("(BotBuilder .Net/4.23.1)")];

    private static readonly Uri PublicService = new("https://api.botframework.com");

    public ConnectorClient(
        Uri baseUri,
        string microsoftAppId = null,
        string microsoftAppPassword = null,
        params DelegatingHandler[] handlers)
        : this(baseUri, new MicrosoftAppCredentials(microsoftAppId, microsoftAppPassword), handlers: handlers)
    {
    }

    public ConnectorClient(
        Uri baseUri,
        MicrosoftAppCredentials credentials,
        bool addJwtTokenRefresher = true,
        params DelegatingHandler[] handlers)
        : base(handlers)
    {
        Initialize(baseUri, credentials);
    }

    public ConnectorClient(
        Uri baseUri,
        MicrosoftAppCredentials credentials,
        HttpClientHandler httpClientHandler,
        bool addJwtTokenRefresher = true,
        params DelegatingHandler[] handlers)
        : base(httpClientHandler, handlers)
    {
        Initialize(baseUri, credentials);
    }

    public ConnectorClient(
        Uri baseUri,
        MicrosoftAppCredentials credentials,
        HttpClient customHttpClient,
        bool addJwtTokenRefresher = true,
        params DelegatingHandler[] handlers)
        : base(customHttpClient ?? new HttpClient(), customHttpClient is null)
    {
        Initialize(baseUri, credentials);
    }

    public ConnectorClient(Uri baseUri, ServiceClientCredentials credentials, HttpClient httpClient, bool disposeHttpClient)
        : base(httpClient, disposeHttpClient)
    {
        Initialize(baseUri, credentials);
    }

    public ConnectorClient(Uri baseUri, ServiceClientCredentials credentials, params DelegatingHandler[] handlers)
        : base(handlers)
    {
        Initialize(baseUri, credentials);
    }

    public ConnectorClient(
        Uri baseUri,
        ServiceClientCredentials credentials,
        HttpClientHandler rootHandler,
        params DelegatingHandler[] handlers)
        : base(rootHandler, handlers)
    {
        Initialize(baseUri, credentials);
    }

    public ConnectorClient(ServiceClientCredentials credentials, params DelegatingHandler[] handlers)
        : this(PublicService, credentials, handlers)
    {
    }

    public Uri BaseUri { get; set; }

    public JsonSerializerSettings SerializationSettings { get; private set; }

    public JsonSerializerSettings DeserializationSettings { get; private set; }

    public ServiceClientCredentials Credentials { get; private set; }

    public virtual IAttachments Attachments { get; private set; }

    public virtual IConversations Conversations { get; private set; }

    /// <summary>Says in every request of the client what calls and in which version.</summary>
    public static void AddDefaultRequestHeaders(HttpClient httpClient)
    {
        ArgumentNullException.ThrowIfNull(httpClient);

        // Clients are shared: one that has the name already is only read.
        var headers = httpClient.DefaultRequestHeaders;
        if (headers.UserAgent.Contains(UserAgent[0]))
        {
            return;
        }

        lock (UserAgent)
        {
            foreach (var product in UserAgent.Where(product => !headers.UserAgent.Contains(product)))
            {
                headers.UserAgent.Add(product);
            }

            headers.ExpectContinue = false;
        }
    }

    private void Initialize(Uri baseUri, ServiceClientCredentials credentials)
    {
        BaseUri = baseUri ?? throw new ArgumentNullException(nameof(baseUri));
        Credentials = credentials;
        SerializationSettings = WireSerializer.Settings;
        DeserializationSettings = WireSerializer.Settings;
        Attachments = new Attachments(this);
        Conversations = new Conversations(this);
        AddDefaultRequestHeaders(HttpClient);
        credentials?.InitializeServiceClient(this);
    }
}
