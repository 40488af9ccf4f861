using System.Diagnostics;
using ServiceBot.Dialogs.Guard;

namespace ServiceBot.Tests.Guard;

// Alone, so that other tests do not share the clock; what is quadratic takes minutes, not seconds.
[Collection(nameof(BoundedTime))]
public sealed class PasteGuardTimeTests
{
    [Theory]
    [InlineData("a")]
    [InlineData("4")]
    [InlineData("4 ")]
    [InlineData(" ")]
    [InlineData("密碼")]
    [InlineData("密碼是")]
    [InlineData("password ")]
    [InlineData("password:")]
    [InlineData("a1b2 is password ")]
    [InlineData("pin 1")]
    [InlineData("A1234567")]
    [InlineData("訂")]
    [InlineData("\u200B")]
    public void A_hundred_kilobytes_take_no_longer_than_their_length(string piece)
    {
        var text = string.Concat(Enumerable.Repeat(piece, 100_000 / piece.Length));
        PasteGuard.Redact(text[..1000], GuardContext.Nothing);
        var watch = Stopwatch.StartNew();
        PasteGuard.Redact(text, GuardContext.Nothing);
        Assert.True(watch.ElapsedMilliseconds < 4000, $"{watch.ElapsedMilliseconds} ms");
    }
}
