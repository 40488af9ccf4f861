using System.Text.Json.Serialization;

namespace ServiceBot.Channels.DirectLine;

/// <summary>What a Direct Line token says: one conversation, for one user id, from these origins (P6).</summary>
internal sealed record TokenClaims
{
    [JsonPropertyName("bot")]
    public string Bot { get; init; } = "servicebot";

    [JsonPropertyName("site")]
    public string Site { get; init; } = "web";

    [JsonPropertyName("conv")]
    public required string Conversation { get; init; }

    [JsonPropertyName("user")]
    public required string User { get; init; }

    [JsonPropertyName("name"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? UserName { get; init; }

    /// <summary>The customer's identifier in the orders; only a server that knows the secret, or the demo, puts it in.</summary>
    [JsonPropertyName("customer"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Customer { get; init; }

    /// <summary>Origins from which alone the token is good; none means those of the settings.</summary>
    [JsonPropertyName("origins"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<string>? Origins { get; init; }

    /// <summary>BCP 47 tag for the greeting, where the conversation has yet to start.</summary>
    [JsonPropertyName("locale"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Locale { get; init; }

    /// <summary>IANA time zone for the greeting's weekday (I-03).</summary>
    [JsonPropertyName("zone"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? TimeZone { get; init; }

    /// <summary><see cref="TokenUse.Chat"/>, or <see cref="TokenUse.Stream"/> for the address of a socket.</summary>
    [JsonPropertyName("use"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public TokenUse Use { get; init; }

    /// <summary>Seconds since 1970.</summary>
    [JsonPropertyName("exp")]
    public long ExpiresAt { get; init; }
}

internal enum TokenUse
{
    Chat = 0,
    Stream = 1,
}
