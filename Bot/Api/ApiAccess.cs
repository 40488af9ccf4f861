namespace ServiceBot.Api;

/// <summary>Lets the shop's systems in: a key as bearer. Where no key has been made there is no API.</summary>
internal sealed class ApiAccess(ApiKeys keys) : IEndpointFilter
{
    private const string Scheme = "Bearer ";

    private static readonly object CallerKey = new();

    /// <summary>The name of the key with which a request came in.</summary>
    public static string Caller(HttpContext http) =>
        http.Items[CallerKey] as string ?? throw new InvalidOperationException("The route is outside the API's group.");

    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var http = context.HttpContext;
        var given = http.Request.Headers.Authorization.ToString();
        var key = given.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase) ? given[Scheme.Length..].Trim() : "";
        if (await keys.NameOfAsync(key, http.RequestAborted) is { } name)
        {
            http.Items[CallerKey] = name;
            return await next(context);
        }

        if (!await keys.AnyAsync(http.RequestAborted))
            return ApiError.NotFound("There is no API before a key is made: api-key add NAME.");
        http.Response.Headers.WWWAuthenticate = Scheme.Trim();
        return ApiError.Unauthorized();
    }
}
