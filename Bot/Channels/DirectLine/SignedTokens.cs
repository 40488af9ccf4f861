using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace ServiceBot.Channels.DirectLine;

/// <summary>
/// JSON Web Tokens of this host for itself: one algorithm (HS256), one header. Whatever carries another header was not made
/// here and is refused before its content is looked at.
/// </summary>
internal static class SignedTokens
{
    private const int Longest = 4096;
    private static readonly string Header = Base64Url.EncodeToString("""{"alg":"HS256","typ":"JWT"}"""u8);

    public static string Write(TokenClaims claims, byte[] key)
    {
        var content = $"{Header}.{Base64Url.EncodeToString(JsonSerializer.SerializeToUtf8Bytes(claims))}";
        return $"{content}.{Base64Url.EncodeToString(Sign(content, key))}";
    }

    /// <summary>What a token of ours says, expired or not; null where it is none of ours.</summary>
    public static TokenClaims? Read(string token, byte[] key)
    {
        var end = token.LastIndexOf('.');
        if (token.Length > Longest || end <= Header.Length || !token.StartsWith(Header + ".", StringComparison.Ordinal))
            return null;
        var content = token[..end];
        if (!Matches(token.AsSpan(end + 1), Sign(content, key)))
            return null;
        return JsonSerializer.Deserialize<TokenClaims>(Base64Url.DecodeFromChars(content.AsSpan(Header.Length + 1)));
    }

    private static byte[] Sign(string content, byte[] key) => HMACSHA256.HashData(key, Encoding.ASCII.GetBytes(content));

    private static bool Matches(ReadOnlySpan<char> signature, byte[] expected)
    {
        Span<byte> given = stackalloc byte[HMACSHA256.HashSizeInBytes];
        return signature.Length == Base64Url.GetEncodedLength(given.Length)
            && Base64Url.TryDecodeFromChars(signature, given, out var written)
            && CryptographicOperations.FixedTimeEquals(given[..written], expected);
    }
}
