using System.ComponentModel.DataAnnotations;

namespace ServiceBot.Channels.DirectLine;

/// <summary>Settings section <c>DirectLine</c>.</summary>
internal sealed class DirectLineOptions
{
    /// <summary>The secret of the shop's server, 16 characters at the least; left empty, a random one is made and kept in the database.</summary>
    [RegularExpression("^$|^.{16,}$", ErrorMessage = "DirectLine:Secret needs at least 16 characters.")]
    public string? Secret { get; set; }

    /// <summary>Origins (<c>https://shop.example</c>) whose pages may chat, besides this host's own.</summary>
    public string[] TrustedOrigins { get; set; } = [];

    /// <summary>How long a token opens its conversation. Clients renew it every 15 minutes, whatever it says.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "7.00:00:00")]
    public TimeSpan TokenLifetime { get; set; } = TimeSpan.FromMinutes(30);

    /// <summary>
    /// How long after its end a token can still be renewed: a laptop that slept and a customer who comes back find their
    /// conversation. Until it is renewed, such a token opens nothing else.
    /// </summary>
    public TimeSpan RenewWithin { get; set; } = TimeSpan.FromDays(7);

    /// <summary>Tokens that <c>/chat/token</c> gives to one address within a minute.</summary>
    [Range(1, 100_000)]
    public int TokensPerMinute { get; set; } = 30;

    /// <summary>Bytes of all files that come with one message.</summary>
    [Range(1, 1_073_741_824)]
    public long LargestUpload { get; set; } = 10 * 1024 * 1024;
}
