using System.Net.WebSockets;
using ServiceBot.Turns;

namespace ServiceBot.Channels.DirectLine;

/// <summary>The socket of a conversation. Its address carries the credential, for browsers send none with a socket.</summary>
internal static class StreamEndpoint
{
    public static void MapStream(this IEndpointRouteBuilder routes) => routes.MapGet("/conversations/{id}/stream", OpenAsync);

    private static async Task OpenAsync(
        HttpContext http, string id, string? t, string? watermark, DirectLineTokens tokens, Origins origins, ITurnStore store, ActivityStream stream)
    {
        if (!http.WebSockets.IsWebSocketRequest)
        {
            await ChannelErrors.WriteAsync(http, StatusCodes.Status400BadRequest, "BadArgument", "This address is for a WebSocket.");
            return;
        }

        var credential = await tokens.ReadStreamTicketAsync(t ?? string.Empty, http.RequestAborted);
        if (credential is not { Kind: CredentialKind.Token, Claims: { } claims } || claims.Conversation != id || !origins.Admit(http.Request, claims.Origins))
        {
            await ChannelErrors.WriteAsync(http, StatusCodes.Status403Forbidden, "TokenExpired", "The address is not, or no longer, good; ask for a new one.");
            return;
        }

        if (await store.FindConversationAsync(DirectLineDoor.Key(id), http.RequestAborted) is not { } conversation)
        {
            await ChannelErrors.WriteAsync(http, StatusCodes.Status404NotFound, "BadArgument", "There is no such conversation.");
            return;
        }

        using WebSocket socket = await http.WebSockets.AcceptWebSocketAsync();
        await stream.RunAsync(socket, conversation.Id, ActivitySets.Watermark(watermark) ?? 0, http.RequestAborted);
    }
}
