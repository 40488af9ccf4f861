using Microsoft.AspNetCore.Http.HttpResults;
using ServiceBot.Demo;

namespace ServiceBot.Channels.DirectLine;

/// <summary>
/// Tokens for whoever opens the shop's own page, without the secret: an anonymous visitor under a fresh id, or a demo
/// customer while the demo is on.
/// </summary>
internal static class VisitorEndpoints
{
    public static void MapVisitors(this IEndpointRouteBuilder routes)
    {
        routes.MapPost("/chat/token", TokenAsync);
        routes.MapGet("/chat/demo-customers", DemoCustomersOf);
    }

    private static async Task TokenAsync(HttpContext http, Origins origins, ChatLimits limits, DemoVisitors demo, DirectLineTokens tokens)
    {
        if (!origins.Admit(http.Request))
        {
            await ChannelErrors.WriteAsync(http, StatusCodes.Status403Forbidden, "BadArgument", "Pages of this origin may not chat here.");
            return;
        }

        if (!await limits.AdmitVisitorAsync(http) || await RequestJson.ReadAsync<VisitorRequest>(http) is not { } request)
            return;
        var customer = demo.Find(request.User);
        if (customer is null && !string.IsNullOrEmpty(request.User))
        {
            await ChannelErrors.WriteAsync(http, StatusCodes.Status403Forbidden, "BadArgument", "Only demo customers can be chosen, while the demo is on.");
            return;
        }

        var claims = new TokenClaims
        {
            Conversation = UserIds.NewConversation(),
            User = customer is null ? UserIds.NewVisitor() : UserIds.Prefix + customer.Id,
            UserName = customer?.Name,
            Customer = customer?.Id,
            Locale = request.Locale,
            TimeZone = request.TimeZone,
        };
        var token = await tokens.IssueAsync(claims, http.RequestAborted);
        await http.Response.WriteAsJsonAsync(TokenAnswer.Of(token) with { UserId = claims.User }, http.RequestAborted);
    }

    private static Results<Ok<IReadOnlyList<DemoCustomer>>, NotFound> DemoCustomersOf(DemoVisitors demo) =>
        demo.All is { Count: > 0 } customers ? TypedResults.Ok(customers) : TypedResults.NotFound();

    private sealed record VisitorRequest
    {
        public string? Locale { get; init; }

        public string? TimeZone { get; init; }

        public string? User { get; init; }
    }
}
