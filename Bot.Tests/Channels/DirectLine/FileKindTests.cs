using System.Text;
using ServiceBot.Channels.DirectLine;

namespace ServiceBot.Tests.Channels.DirectLine;

public sealed class FileKindTests
{
    [Theory]
    [InlineData(Files.Png, "image/png", true), InlineData(Files.Jpeg, "image/jpeg", true), InlineData(Files.Gif, "image/gif", true), InlineData(Files.WebP, "image/webp", true)]
    [InlineData(Files.Heic, "image/heic", false), InlineData(Files.Mp4, "video/mp4", false), InlineData(Files.Mov, "video/quicktime", false)]
    public void A_picture_or_video_is_known_by_its_first_bytes(string head, string contentType, bool isShown)
    {
        var kind = FileKind.Of(Encoding.Latin1.GetBytes(head));
        Assert.Equal((contentType, isShown), (kind?.ContentType, kind?.IsShown ?? false));
    }

    [Theory]
    [InlineData("<!doctype html><html>"), InlineData("<svg xmlns=\"x\"></svg>"), InlineData("%PDF-1.7 ........."), InlineData("PK\u0003\u0004............"), InlineData("")]
    [InlineData("GIF89a"), InlineData("\u0089PNG\r\n\u001A\n<script>"), InlineData("RIFF\u0010\0\0\0WAVEfmt "), InlineData("\0\0\0\u0018ftypabcd\0\0\0\0"), InlineData("MZ\u0090\0............")]
    public void Whatever_else_it_says_it_is_none(string head) => Assert.Null(FileKind.Of(Encoding.Latin1.GetBytes(head)));
}
