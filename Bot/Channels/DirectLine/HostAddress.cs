namespace ServiceBot.Channels.DirectLine;

/// <summary>This host as the client reached it.</summary>
internal static class HostAddress
{
    public static string Of(HttpRequest request) => $"{request.Scheme}://{request.Host.Value}";

    public static string OfSockets(HttpRequest request) => $"{(request.IsHttps ? "wss" : "ws")}://{request.Host.Value}";
}
