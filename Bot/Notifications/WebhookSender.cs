using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.Options;
using ServiceBot.Storage;

namespace ServiceBot.Notifications;

/// <summary>Sends the outbox to the shop's webhook, until each event was taken with a 2xx.</summary>
internal sealed partial class WebhookSender(OutboxAccess outbox, IHttpClientFactory http, IOptions<NotifyOptions> options, ILogger<WebhookSender> logger)
    : OutboxSender(Kind, outbox, logger)
{
    public const string Kind = "webhook";

    protected override bool IsOn => options.Value.WebhookAddress is not null;

    public override Task StartAsync(CancellationToken cancellationToken)
    {
        if (options.Value.TellsNobody)
            LogNobodyIsTold();
        return base.StartAsync(cancellationToken);
    }

    protected override async Task<Sent> SendAsync(OutboxRow message, CancellationToken cancellationToken)
    {
        try
        {
            using var request = Request(message);
            using var response = await http.CreateClient(Kind).SendAsync(request, cancellationToken);
            return new Sent(response.IsSuccessStatusCode ? null : $"The webhook answered {(int)response.StatusCode}.");
        }
        catch (Exception failure) when (failure is HttpRequestException or TaskCanceledException && !cancellationToken.IsCancellationRequested)
        {
            return new Sent(failure.Message);
        }
    }

    private HttpRequestMessage Request(OutboxRow message)
    {
        var body = Encoding.UTF8.GetBytes(message.Payload);
        var request = new HttpRequestMessage(HttpMethod.Post, options.Value.WebhookAddress) { Content = new ByteArrayContent(body) };
        request.Content.Headers.ContentType = new("application/json");
        request.Headers.Add("X-ServiceBot-Event", message.Event);
        request.Headers.Add("X-ServiceBot-Event-Id", message.EventId);
        if (options.Value.WebhookKey is { Length: > 0 } key)
            request.Headers.Add("X-ServiceBot-Signature", "sha256=" + Convert.ToHexStringLower(HMACSHA256.HashData(Encoding.UTF8.GetBytes(key), body)));
        return request;
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Neither Notify:Webhook nor Notify:Email is set: nobody is told of new repairs, tickets and overdue promises")]
    private partial void LogNobodyIsTold();
}
