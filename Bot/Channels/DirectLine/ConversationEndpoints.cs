using ServiceBot.Log;
using ServiceBot.Turns;

namespace ServiceBot.Channels.DirectLine;

/// <summary>Starting a conversation, and coming back to it after a lost connection or a reload.</summary>
internal static class ConversationEndpoints
{
    public static void MapConversations(this IEndpointRouteBuilder routes)
    {
        routes.MapPost("/conversations", StartAsync);
        routes.MapGet("/conversations/{id}", ReconnectAsync);
    }

    private static async Task StartAsync(
        HttpContext http, DirectLineAccess access, ITurnStore store, DirectLineDoor door, TurnRunner turns, CommitSignals signals, ConversationAnswers answers)
    {
        if (await access.OpenAsync(http, renewing: true) is not { } credential || await RequestJson.ReadAsync<StartRequest>(http) is not { } request)
            return;
        var claims = credential.Claims ?? TokenEndpoints.Claims(request);
        if (claims is null)
        {
            await TokenEndpoints.RefuseUserAsync(http);
            return;
        }

        claims = claims with { Locale = request.Locale ?? claims.Locale };
        var known = await store.FindConversationAsync(DirectLineDoor.Key(claims.Conversation), http.RequestAborted) is not null;
        if (!known)
        {
            // Not given up when the client goes away: it comes back and finds the conversation started.
            var result = await turns.RunAsync(door.Start(claims, HostAddress.Of(http.Request)), CancellationToken.None);
            signals.RaiseAfter(http.Response, result);
            known = result.Repeated;
        }

        await answers.WriteAsync(http, claims, watermark: null, known ? StatusCodes.Status200OK : StatusCodes.Status201Created);
    }

    private static async Task ReconnectAsync(HttpContext http, string id, string? watermark, DirectLineAccess access, ConversationAnswers answers)
    {
        if (await access.OpenAsync(http, id, renewing: true) is not { } conversation)
            return;
        await answers.WriteAsync(http, conversation.Claims, watermark, StatusCodes.Status200OK);
    }
}

/// <summary>The answer to both: a fresh token and the address of a socket.</summary>
internal sealed class ConversationAnswers(DirectLineTokens tokens)
{
    public async Task WriteAsync(HttpContext http, TokenClaims claims, string? watermark, int status)
    {
        var token = await tokens.IssueAsync(claims with { Use = TokenUse.Chat }, http.RequestAborted);
        var ticket = await tokens.IssueAsync(Ticket(claims), http.RequestAborted);
        var stream = $"{HostAddress.OfSockets(http.Request)}/v3/directline/conversations/{claims.Conversation}/stream"
            + $"?watermark={Uri.EscapeDataString(watermark ?? string.Empty)}&t={ticket.Token}";
        http.Response.StatusCode = status;
        await http.Response.WriteAsJsonAsync(TokenAnswer.Of(token) with { StreamUrl = stream }, http.RequestAborted);
    }

    private static TokenClaims Ticket(TokenClaims claims) => new()
    {
        Conversation = claims.Conversation,
        User = claims.User,
        Origins = claims.Origins,
        Use = TokenUse.Stream,
    };
}
