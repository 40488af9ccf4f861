using System.Text.Json.Serialization;

namespace ServiceBot.Channels.DirectLine;

/// <summary><c>tokens/generate</c>, <c>tokens/refresh</c>, and the session id that OAuth cards ask for.</summary>
internal static class TokenEndpoints
{
    public static void MapTokens(this IEndpointRouteBuilder routes)
    {
        routes.MapPost("/tokens/generate", GenerateAsync);
        routes.MapPost("/tokens/refresh", RefreshAsync);
        routes.MapGet("/session/getsessionid", () => new SessionAnswer(Guid.NewGuid().ToString("N")));
    }

    /// <summary>What a token for this user says; null where nobody may be given that id.</summary>
    public static TokenClaims? Claims(StartRequest request)
    {
        var id = request.User?.Id;
        if (!string.IsNullOrEmpty(id) && !UserIds.MayBeAsked(id))
            return null;
        return new TokenClaims
        {
            Conversation = UserIds.NewConversation(),
            User = string.IsNullOrEmpty(id) ? UserIds.NewVisitor() : id,
            UserName = request.User?.Name,
            Customer = string.IsNullOrEmpty(id) ? null : UserIds.Customer(id),
            Origins = request.TrustedOrigins,
            Locale = request.Locale,
            TimeZone = request.TimeZone,
        };
    }

    public static Task RefuseUserAsync(HttpContext http) =>
        ChannelErrors.WriteAsync(http, StatusCodes.Status400BadRequest, "BadArgument", "That user id is reserved or too long.");

    private static async Task GenerateAsync(HttpContext http, DirectLineAccess access, DirectLineTokens tokens)
    {
        if (await access.OpenAsync(http) is not { } credential)
            return;
        if (credential.Kind != CredentialKind.Secret)
        {
            await ChannelErrors.WriteAsync(http, StatusCodes.Status403Forbidden, "BadArgument", "Tokens are made with the secret.");
            return;
        }

        if (await RequestJson.ReadAsync<StartRequest>(http) is not { } request)
            return;
        if (Claims(request) is { } claims)
            await WriteAsync(http, await tokens.IssueAsync(claims, http.RequestAborted));
        else
            await RefuseUserAsync(http);
    }

    private static async Task RefreshAsync(HttpContext http, DirectLineAccess access, DirectLineTokens tokens)
    {
        if (await access.OpenAsync(http, renewing: true) is not { } credential)
            return;
        if (credential.Claims is { } claims)
            await WriteAsync(http, await tokens.IssueAsync(claims, http.RequestAborted));
        else
            await ChannelErrors.WriteAsync(http, StatusCodes.Status403Forbidden, "BadArgument", "Only a token can be renewed.");
    }

    private static Task WriteAsync(HttpContext http, IssuedToken token) => http.Response.WriteAsJsonAsync(TokenAnswer.Of(token), http.RequestAborted);
}

internal sealed record SessionAnswer([property: JsonPropertyName("sessionId")] string SessionId);

internal sealed record TokenAnswer
{
    [JsonPropertyName("conversationId")]
    public required string ConversationId { get; init; }

    [JsonPropertyName("token")]
    public required string Token { get; init; }

    [JsonPropertyName("expires_in")]
    public required int ExpiresIn { get; init; }

    [JsonPropertyName("streamUrl"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? StreamUrl { get; init; }

    [JsonPropertyName("userId"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? UserId { get; init; }

    public static TokenAnswer Of(IssuedToken token) => new() { ConversationId = token.ConversationId, Token = token.Token, ExpiresIn = token.ExpiresIn };
}
