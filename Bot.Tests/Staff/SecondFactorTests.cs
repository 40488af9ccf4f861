using System.Buffers.Binary;
using System.Net;
using System.Security.Cryptography;
using System.Text.RegularExpressions;
using ServiceBot.Staff;

namespace ServiceBot.Tests.Staff;

public class SecondFactorTests
{
    [Fact]
    public async Task Whoever_switched_the_second_factor_on_needs_password_and_code()
    {
        using var site = new StaffSite();
        using var browser = site.Browser();
        var link = await site.InviteAsync("anna", StaffRoles.Reviewer);
        await StaffSite.PostAsync(browser, link, ("password", StaffSite.Password), ("again", StaffSite.Password), ("code", link.Split('=')[1]));
        var key = Regex.Match(await browser.GetStringAsync(new Uri("/staff/account", UriKind.Relative)), "<code class=\"key\">(?<key>[A-Z2-7]+)</code>").Groups["key"].Value;

        Assert.Equal(HttpStatusCode.BadRequest, (await StaffSite.PostAsync(browser, "/staff/account", ("code", "000000"))).StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, (await StaffSite.PostAsync(browser, "/staff/account", ("code", Code(key)))).StatusCode);

        using var later = site.Browser();
        using var half = await StaffSite.PostAsync(later, "/staff/sign-in", ("name", "anna"), ("password", StaffSite.Password));
        Assert.StartsWith("/staff/sign-in/second", half.Headers.Location!.OriginalString, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, (await later.GetAsync(new Uri("/staff/transcripts", UriKind.Relative))).StatusCode);
        Assert.Equal(HttpStatusCode.Unauthorized, (await StaffSite.PostAsync(later, "/staff/sign-in/second", ("code", "000000"))).StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, (await StaffSite.PostAsync(later, "/staff/sign-in/second", ("code", Code(key)))).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await later.GetAsync(new Uri("/staff/transcripts", UriKind.Relative))).StatusCode);
    }

    [Fact]
    public async Task Without_a_password_first_there_is_no_second_step()
    {
        using var site = new StaffSite();
        using var browser = site.Browser();

        var answer = await browser.GetAsync(new Uri("/staff/sign-in/second", UriKind.Relative));

        Assert.Equal("/staff/sign-in", answer.Headers.Location?.OriginalString);
    }

    /// <summary>RFC 6238 with SHA-1, six digits, half a minute; by the machine's clock, which Identity goes by.</summary>
    private static string Code(string key)
    {
        var bits = string.Concat(key.Select(letter => Convert.ToString("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".IndexOf(letter, StringComparison.Ordinal), 2).PadLeft(5, '0')));
        var secret = Enumerable.Range(0, bits.Length / 8).Select(i => Convert.ToByte(bits.Substring(8 * i, 8), 2)).ToArray();
        var step = new byte[8];
        BinaryPrimitives.WriteInt64BigEndian(step, TimeProvider.System.GetUtcNow().ToUnixTimeSeconds() / 30);
#pragma warning disable CA5350 // What authenticator apps use.
        var hash = HMACSHA1.HashData(secret, step);
#pragma warning restore CA5350
        return ((BinaryPrimitives.ReadInt32BigEndian(hash.AsSpan(hash[^1] & 15)) & int.MaxValue) % 1_000_000).ToString("000000", System.Globalization.CultureInfo.InvariantCulture);
    }
}
