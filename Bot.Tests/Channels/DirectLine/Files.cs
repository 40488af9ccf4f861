namespace ServiceBot.Tests.Channels.DirectLine;

/// <summary>How files of the kinds that are taken begin, a character a byte (Latin-1).</summary>
internal static class Files
{
    public const string Png = "\u0089PNG\r\n\u001A\n\0\0\0\rIHDR";
    public const string Jpeg = "\u00FF\u00D8\u00FF\u00E0\0\u0010JFIF\0\u0001\u0001\0\0\0";
    public const string Gif = "GIF89a\u0001\0\u0001\0\0\0\0\0\0\0";
    public const string WebP = "RIFF\u0010\0\0\0WEBPVP8 ";
    public const string Heic = "\0\0\0\u0018ftypheic\0\0\0\0";
    public const string Mp4 = "\0\0\0\u0018ftypmp42\0\0\0\0";
    public const string Mov = "\0\0\0\u0014ftypqt  \0\0\0\0";
}
