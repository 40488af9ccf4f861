using System.Net.Sockets;
using MailKit;
using MailKit.Net.Smtp;
using MailKit.Security;
using Microsoft.Extensions.Options;
using MimeKit;
using ServiceBot.Storage;

namespace ServiceBot.Notifications;

/// <summary>Sends the outbox's mails over one connection a pass. A server that says "never" (5xx) to a mail is believed.</summary>
internal sealed class MailSender(OutboxAccess outbox, MailWriter writer, IOptions<NotifyOptions> options, ILogger<MailSender> logger)
    : OutboxSender(Kind, outbox, logger)
{
    public const string Kind = "email";
    private const int TimeoutMilliseconds = 20_000;

    private SmtpClient? _server;
    private string? _unreachable;

    protected override bool IsOn => options.Value.Smtp.IsOn;

    protected override async Task<Sent> SendAsync(OutboxRow message, CancellationToken cancellationToken)
    {
        if (_unreachable is { } reason)
            return new Sent(reason);
        if (await writer.WriteAsync(message, cancellationToken) is not { } mail)
            return new Sent("There is nobody to write to, or nothing to write about any more.", IsFinal: true);
        try
        {
            _server ??= await ConnectAsync(cancellationToken);
            await _server.SendAsync(mail, cancellationToken);
            return new Sent();
        }
        catch (SmtpCommandException refused)
        {
            return new Sent($"The mail server answered {(int)refused.StatusCode}: {refused.Message}", IsFinal: (int)refused.StatusCode is >= 500 and < 600);
        }
        catch (Exception failure) when (IsOfTheConnection(failure) && !cancellationToken.IsCancellationRequested)
        {
            _unreachable = failure.Message;
            return new Sent(_unreachable);
        }
        finally
        {
            mail.Dispose();
        }
    }

    protected override async Task EndPassAsync()
    {
        _unreachable = null;
        if (_server is not { } server)
            return;
        _server = null;
        using (server)
        {
            if (!server.IsConnected)
                return;
            try
            {
                await server.DisconnectAsync(quit: true);
            }
            catch (Exception failure) when (IsOfTheConnection(failure))
            {
                // Everything was said and saved before the goodbye.
            }
        }
    }

    private async Task<SmtpClient> ConnectAsync(CancellationToken cancellationToken)
    {
        var smtp = options.Value.Smtp;
        var server = new SmtpClient { Timeout = TimeoutMilliseconds };
        try
        {
            await server.ConnectAsync(smtp.Host!, smtp.Port, Security(smtp.Tls), cancellationToken);
            if (!string.IsNullOrEmpty(smtp.User))
                await server.AuthenticateAsync(smtp.User, smtp.Password ?? "", cancellationToken);
            return server;
        }
        catch
        {
            server.Dispose();
            throw;
        }
    }

    private static SecureSocketOptions Security(SmtpTls tls) => tls switch
    {
        SmtpTls.Tls => SecureSocketOptions.SslOnConnect,
        SmtpTls.None => SecureSocketOptions.None,
        _ => SecureSocketOptions.StartTls,
    };

    private static bool IsOfTheConnection(Exception failure) =>
        failure is SocketException or IOException or TimeoutException or OperationCanceledException or AuthenticationException or SslHandshakeException
            or ProtocolException or NotSupportedException or ServiceNotConnectedException or ServiceNotAuthenticatedException;
}
