using Microsoft.AspNetCore.Http.HttpResults;

namespace ServiceBot.Api;

/// <summary>An error in the same shape as the channels': <c>{"error":{"code","message"}}</c>.</summary>
internal sealed record ApiError(ApiError.What Error)
{
    internal sealed record What(string Code, string Message);

    public static NotFound<ApiError> NotFound(string message) => TypedResults.NotFound(Of("NotFound", message));

    public static BadRequest<ApiError> BadRequest(string message) => TypedResults.BadRequest(Of("BadArgument", message));

    public static Conflict<ApiError> Conflict(string message) => TypedResults.Conflict(Of("Conflict", message));

    public static JsonHttpResult<ApiError> Unauthorized() =>
        TypedResults.Json(Of("Unauthorized", "A key of this host is needed as bearer."), statusCode: StatusCodes.Status401Unauthorized);

    private static ApiError Of(string code, string message) => new(new What(code, message));
}
