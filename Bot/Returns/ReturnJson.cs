using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Unicode;
using ServiceBot.Dialogs.Returns;

namespace ServiceBot.Returns;

/// <summary>What a return has besides its columns, as it is stored and as the shop's systems get it.</summary>
internal sealed record ReturnDetails(ReturnWish Wish, string? Reason);

internal static class ReturnJson
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
    };

    public static string Write<T>(T value) => JsonSerializer.Serialize(value, Options);

    public static IReadOnlyList<ReturnItem> Items(string json) => JsonSerializer.Deserialize<List<ReturnItem>>(json, Options) ?? [];

    public static ReturnDetails Details(string? json) => (json is null ? null : JsonSerializer.Deserialize<ReturnDetails>(json, Options)) ?? new(ReturnWish.Refund, null);
}
