using System.Text.Json;
using System.Text.Json.Serialization;

namespace ServiceBot.Benchmarks.Framework;

/// <summary>The members that a channel's message and a bot's reply have on the wire.</summary>
internal sealed record PlainActivity
{
    public string? Type { get; init; }

    public string? Id { get; init; }

    public DateTimeOffset? Timestamp { get; init; }

    public DateTimeOffset? LocalTimestamp { get; init; }

    public string? LocalTimezone { get; init; }

    public string? ChannelId { get; init; }

    public string? ServiceUrl { get; init; }

    public PlainAccount? From { get; init; }

    public PlainAccount? Recipient { get; init; }

    public PlainAccount? Conversation { get; init; }

    public string? DeliveryMode { get; init; }

    public string? Locale { get; init; }

    public string? TextFormat { get; init; }

    public string? InputHint { get; init; }

    public string? Text { get; init; }

    public string? ReplyToId { get; init; }

    public PlainActivity Reply() => new()
    {
        Type = "message",
        ChannelId = ChannelId,
        ServiceUrl = ServiceUrl,
        From = Recipient,
        Recipient = From,
        Conversation = Conversation,
        Locale = Locale,
        InputHint = "acceptingInput",
        Text = $"You said: {Text}",
        ReplyToId = Id,
    };
}

internal sealed record PlainAccount
{
    public string? Id { get; init; }

    public string? Name { get; init; }

    public string? Role { get; init; }
}

internal sealed record PlainReplies(IReadOnlyList<PlainActivity> Activities);

internal sealed record PlainTaken(string? Id);

[JsonSourceGenerationOptions(JsonSerializerDefaults.Web, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(PlainActivity))]
[JsonSerializable(typeof(PlainReplies))]
[JsonSerializable(typeof(PlainTaken))]
internal sealed partial class PlainJson : JsonSerializerContext;
