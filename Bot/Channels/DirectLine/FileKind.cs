namespace ServiceBot.Channels.DirectLine;

/// <summary>What a file is by its first bytes, whatever its name and its sender say. Nothing is decoded here.</summary>
/// <param name="Ending">Of the name that the file is kept under.</param>
/// <param name="IsShown">A browser shows it as a picture and cannot take it for anything else.</param>
internal sealed record FileKind(string ContentType, string Ending, bool IsShown = false)
{
    /// <summary>How many bytes decide.</summary>
    public const int Head = 16;

    private static readonly FileKind Jpeg = new("image/jpeg", ".jpg", IsShown: true);
    private static readonly FileKind Png = new("image/png", ".png", IsShown: true);
    private static readonly FileKind Gif = new("image/gif", ".gif", IsShown: true);
    private static readonly FileKind WebP = new("image/webp", ".webp", IsShown: true);
    private static readonly FileKind Heic = new("image/heic", ".heic");
    private static readonly FileKind Mp4 = new("video/mp4", ".mp4");
    private static readonly FileKind Mov = new("video/quicktime", ".mov");

    /// <returns>Null for whatever is no picture and no video of these kinds.</returns>
    public static FileKind? Of(ReadOnlySpan<byte> head) =>
        head.Length < Head ? null
        : head.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xD8, 0xFF]) ? Jpeg
        : head.StartsWith((ReadOnlySpan<byte>)[0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 13]) && head[12..].StartsWith("IHDR"u8) ? Png
        : head.StartsWith("GIF87a"u8) || head.StartsWith("GIF89a"u8) ? Gif
        : head.StartsWith("RIFF"u8) && head[8..].StartsWith("WEBP"u8) ? WebP
        : head[4..].StartsWith("ftyp"u8) ? OfBrand(head[8..12])
        : null;

    /// <summary>Of what was stored, by what it contains.</summary>
    public static FileKind? Of(byte[] content) => Of(content.AsSpan(0, Math.Min(Head, content.Length)));

    // The brands of ISO base media files that phones write.
    private static FileKind? OfBrand(ReadOnlySpan<byte> brand)
    {
        if (brand.SequenceEqual("qt  "u8))
            return Mov;
        foreach (var heic in (ReadOnlySpan<string>)["heic", "heix", "heim", "heis", "hevc", "hevx", "mif1", "msf1"])
            if (Is(brand, heic))
                return Heic;
        foreach (var mp4 in (ReadOnlySpan<string>)["isom", "iso2", "iso4", "iso5", "iso6", "mp41", "mp42", "avc1", "M4V ", "M4VP", "3gp4", "3gp5", "MSNV"])
            if (Is(brand, mp4))
                return Mp4;
        return null;
    }

    private static bool Is(ReadOnlySpan<byte> brand, string name) => System.Text.Ascii.Equals(brand, name);
}
