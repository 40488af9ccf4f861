using System.Text.Json;
using System.Text.Json.Serialization;

namespace ServiceBot.Benchmarks.Bare;

/// <summary>As much of an activity as any bot has to read.</summary>
internal sealed record BareActivity
{
    public string? Type { get; init; }

    public string? Id { get; init; }

    public string? Text { get; init; }

    public string? Locale { get; init; }

    public string? ChannelId { get; init; }

    public string? ServiceUrl { get; init; }

    public BareAccount? From { get; init; }

    public BareAccount? Recipient { get; init; }

    public BareAccount? Conversation { get; init; }
}

internal sealed record BareAccount
{
    public string? Id { get; init; }

    public string? Name { get; init; }
}

/// <summary>An answer of a given size.</summary>
internal sealed record BareReplies(IReadOnlyList<BareActivity> Activities);

[JsonSourceGenerationOptions(JsonSerializerDefaults.Web)]
[JsonSerializable(typeof(BareActivity))]
[JsonSerializable(typeof(BareReplies))]
internal sealed partial class BareJson : JsonSerializerContext;
