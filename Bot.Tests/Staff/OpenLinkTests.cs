using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;
using ServiceBot.Staff;

namespace ServiceBot.Tests.Staff;

/// <summary>The link that starts the Emulator with a chat. Who follows it has no cookie.</summary>
public sealed partial class OpenLinkTests : IDisposable
{
    private const string Page = "/staff/transcripts/c-1%7Clivechat";

    private readonly StaffSite _site = new();

    [Theory]
    [InlineData(StaffRoles.Reviewer)]
    [InlineData(StaffRoles.Supervisor)]
    [InlineData(StaffRoles.Admin)]
    public async Task A_link_from_the_page_gives_the_chat_masked_once_and_is_recorded(string role)
    {
        await _site.WriteAsync("my mail is lin@example.com");
        var link = await LinkAsync(role);

        Assert.False(link.AbsolutePath.StartsWith("/staff", StringComparison.Ordinal));
        Assert.EndsWith("/c-1_livechat.transcript", link.AbsolutePath, StringComparison.Ordinal);
        using var first = await FollowAsync(link);
        Assert.Equal(HttpStatusCode.OK, first.StatusCode);
        Assert.Equal("no-store", first.Headers.CacheControl!.ToString());
        Assert.Equal("my mail is l***@example.com", await TextAsync(first));
        using var second = await FollowAsync(link);
        Assert.Equal(HttpStatusCode.NotFound, second.StatusCode);
        Assert.Equal(1, (await _site.AuditAsync()).Count(did => did == "transcript.open"));
    }

    [Fact]
    public async Task Many_at_once_get_it_once()
    {
        await _site.WriteAsync("words");
        var link = await LinkAsync(StaffRoles.Reviewer);

        var answers = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => FollowAsync(link)));

        Assert.Equal(1, answers.Count(answer => answer.StatusCode == HttpStatusCode.OK));
        Assert.Equal(7, answers.Count(answer => answer.StatusCode == HttpStatusCode.NotFound));
    }

    [Fact]
    public async Task A_link_of_a_page_that_a_supervisor_has_unmasked_gives_it_unmasked_with_the_reason_kept()
    {
        await _site.WriteAsync("my mail is lin@example.com");
        using var supervisor = await _site.SignedInAsync(StaffRoles.Supervisor);
        using var page = await StaffSite.PostFromAsync(supervisor, Page, Page + "?handler=Unmask", ("reason", "complaint 7"));

        using var answer = await FollowAsync(Link(await page.Content.ReadAsStringAsync()));

        Assert.Equal("my mail is lin@example.com", await TextAsync(answer));
        Assert.Contains("transcript.open.unmasked: complaint 7", await _site.AuditAsync());
    }

    [Fact]
    public async Task A_signer_who_has_become_a_reviewer_opens_it_masked()
    {
        await _site.WriteAsync("my mail is lin@example.com");
        using var supervisor = await _site.SignedInAsync(StaffRoles.Supervisor);
        using var page = await StaffSite.PostFromAsync(supervisor, Page, Page + "?handler=Unmask", ("reason", "complaint 7"));
        var html = await page.Content.ReadAsStringAsync();
        var name = Name().Match(html).Groups["name"].Value;
        await _site.InviteAsync(name, StaffRoles.Reviewer);

        using var answer = await FollowAsync(Link(html));

        Assert.Equal("my mail is l***@example.com", await TextAsync(answer));
        Assert.DoesNotContain(await _site.AuditAsync(), did => did.StartsWith("transcript.open.unmasked", StringComparison.Ordinal));
    }

    [Fact]
    public async Task It_works_for_five_minutes_and_no_longer()
    {
        await _site.WriteAsync("words");
        var (early, late) = (await LinkAsync(StaffRoles.Reviewer), await LinkAsync(StaffRoles.Reviewer));

        _site.Host.Clock.Advance(TimeSpan.FromMinutes(5) - TimeSpan.FromSeconds(1));
        using var before = await FollowAsync(early);
        _site.Host.Clock.Advance(TimeSpan.FromSeconds(1));
        using var after = await FollowAsync(late);

        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.NotFound), (before.StatusCode, after.StatusCode));
    }

    [Fact]
    public async Task Whatever_is_changed_in_it_it_opens_nothing()
    {
        await _site.WriteAsync("words");
        var link = await LinkAsync(StaffRoles.Admin);
        var token = link.Segments[2].TrimEnd('/');

        foreach (var wrong in new[] { token[..^1], token + "A", (token[0] == 'A' ? "B" : "A") + token[1..], string.Concat(token.AsSpan(0, 60), token[60] == 'A' ? "B" : "A", token.AsSpan(61)), "x", "%20" })
        {
            using var answer = await FollowAsync(new Uri(link, $"/transcripts/{wrong}/c-1_livechat.transcript"));
            Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        }

        using var untouched = await FollowAsync(link);
        Assert.Equal(HttpStatusCode.OK, untouched.StatusCode);
    }

    public void Dispose() => _site.Dispose();

    private async Task<Uri> LinkAsync(string role)
    {
        using var browser = await _site.SignedInAsync(role);
        return Link(await browser.GetStringAsync(new Uri(Page, UriKind.Relative)));
    }

    private static Uri Link(string html) => new(Uri.UnescapeDataString(Href().Match(html).Groups["url"].Value));

    private async Task<HttpResponseMessage> FollowAsync(Uri link)
    {
        using var emulator = _site.Browser();
        return await emulator.GetAsync(link);
    }

    private static async Task<string?> TextAsync(HttpResponseMessage answer) =>
        JsonDocument.Parse(await answer.Content.ReadAsStringAsync()).RootElement[0].GetProperty("text").GetString();

    [GeneratedRegex("href=\"bfemulator://transcript\\.open\\?url=(?<url>[^\"]+)\"")]
    private static partial Regex Href();

    [GeneratedRegex("class=\"who\" href=\"/staff/account\">(?<name>[^<]+)<")]
    private static partial Regex Name();
}
