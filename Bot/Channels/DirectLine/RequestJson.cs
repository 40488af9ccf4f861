using System.Text.Json;

namespace ServiceBot.Channels.DirectLine;

/// <summary>Small request bodies; clients write property names in any case, and sometimes no body at all.</summary>
internal static class RequestJson
{
    private const int LargestBody = 16 * 1024;
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web) { MaxDepth = 16 };

    /// <returns>Null where the answer has been written.</returns>
    public static async Task<T?> ReadAsync<T>(HttpContext http)
        where T : class, new()
    {
        if (await BodyReader.ReadAsync(http, LargestBody) is not { } body)
            return null;
        if (body.Span.Trim(" \t\r\n"u8).IsEmpty)
            return new T();
        try
        {
            return JsonSerializer.Deserialize<T>(body.Span, Options) ?? new T();
        }
        catch (JsonException wrong)
        {
            await ChannelErrors.WriteAsync(http, StatusCodes.Status400BadRequest, "BadSyntax", wrong.Message);
            return null;
        }
    }
}

/// <summary>The body of <c>tokens/generate</c> and of <c>conversations</c>.</summary>
internal sealed record StartRequest
{
    public StartUser? User { get; init; }

    public IReadOnlyList<string>? TrustedOrigins { get; init; }

    public string? Locale { get; init; }

    public string? TimeZone { get; init; }
}

internal sealed record StartUser
{
    public string? Id { get; init; }

    public string? Name { get; init; }
}
