using System.Net;
using System.Text.RegularExpressions;
using Microsoft.Extensions.DependencyInjection;
using ServiceBot.Staff;
using ServiceBot.Staff.Index;
using ServiceBot.Tests.Conversations;

namespace ServiceBot.Tests.Staff;

public class TranscriptListTests
{
    [Theory]
    [InlineData("退貨", "我想退貨可以嗎")]
    [InlineData("退货", "我想退貨可以嗎")]
    [InlineData("發票在", "請問發票在哪裡")]
    [InlineData("receipt", "My RECEIPT won't open")]
    [InlineData("\"open my receipt\"", "I can't open my receipt")]
    public async Task A_word_of_two_Chinese_characters_or_of_letters_is_found_in_either_script_and_marked(string words, string said)
    {
        using var site = new StaffSite();
        await site.WriteToAsync("found", said);
        await site.WriteToAsync("other", "完全不同的事", "something else");
        using var browser = await site.SignedInAsync(StaffRoles.Reviewer);

        var html = await SearchAsync(browser, words);

        Assert.Contains("/staff/transcripts/found?", html);
        Assert.DoesNotContain("/staff/transcripts/other", html);
        Assert.Matches("<mark>[^<]+</mark>", html);
        Assert.Contains("<b>1</b>", html);
    }

    [Theory]
    [InlineData("退貨 收據", "我想退貨", "收據打不開")]
    [InlineData("貨收", "退貨", "收據")]
    public async Task Words_are_looked_for_in_the_whole_chat_and_never_across_two_messages(string words, params string[] said)
    {
        using var site = new StaffSite();
        await site.WriteToAsync("chat", said);
        using var browser = await site.SignedInAsync(StaffRoles.Reviewer);

        Assert.Equal(words.Contains(' ', StringComparison.Ordinal), (await SearchAsync(browser, words)).Contains("/staff/transcripts/chat", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("356938035643809")]
    [InlineData("qzxwv@example.com")]
    [InlineData("0912345678")]
    public async Task What_is_masked_stands_neither_in_the_index_nor_in_an_address_nor_in_the_list(string personal)
    {
        using var site = new StaffSite();
        await site.WriteAsync($"it is {personal} of mine");
        using var browser = await site.SignedInAsync(StaffRoles.Reviewer);

        using var sent = await StaffSite.PostAsync(browser, "/staff/transcripts", ("words", personal));
        var address = sent.Headers.Location!.OriginalString;
        var html = await browser.GetStringAsync(new Uri(address, UriKind.Relative));

        Assert.DoesNotContain(personal, address);
        Assert.DoesNotContain(personal, html);
        using var index = site.Host.Services.GetRequiredService<IndexFile>().Open();
        index.Run("PRAGMA wal_checkpoint(TRUNCATE)");
        var file = await File.ReadAllBytesAsync(site.Host.Services.GetRequiredService<IndexFile>().Path);
        foreach (var part in personal.Split('@'))
            Assert.True(part == "example.com" || file.AsSpan().IndexOf(System.Text.Encoding.UTF8.GetBytes(part)) < 0);
    }

    [Theory]
    [InlineData("' OR 1=1 --")]
    [InlineData("\" OR facets : x OR \"")]
    [InlineData("said : 退貨 NOT x")]
    [InlineData("NEAR(a b) * ^ { } ( )")]
    [InlineData("\uFFFF%_'\";")]
    [InlineData("\uE000 \uE000")]
    public async Task Syntax_of_SQL_or_of_the_index_is_nothing_but_words(string words)
    {
        using var site = new StaffSite();
        await site.WriteAsync("secret words of another");
        using var browser = await site.SignedInAsync(StaffRoles.Reviewer);

        Assert.DoesNotContain("secret", await SearchAsync(browser, words));
        foreach (var parameter in new[] { "topic", "tag", "channel", "missed", "rating", "sample", "outcome" })
            Assert.DoesNotContain("secret", await browser.GetStringAsync(new Uri($"/staff/transcripts?{parameter}={Uri.EscapeDataString(words)}", UriKind.Relative)));
        using var dates = await browser.GetAsync(new Uri($"/staff/transcripts?from={Uri.EscapeDataString(words)}&scorefrom=x&find={Uri.EscapeDataString(words)}", UriKind.Relative));
        Assert.Equal(HttpStatusCode.OK, dates.StatusCode);
    }

    [Fact]
    public async Task Each_filter_narrows_the_list_down_and_lives_in_the_address()
    {
        using var site = new StaffSite();
        var customer = new PipelineClient(site.Host, "real", Script.Of("zh-Hant"));
        await customer.JoinAsync();
        await customer.SayAsync("你好");
        await customer.SayAsync("我想找真人客服");
        await site.WriteToAsync("bare", "hello");
        using var browser = await site.SignedInAsync(StaffRoles.Reviewer);

        Assert.Equal(["bare", "real"], await ListAsync(browser, ""));
        Assert.Equal(["real"], await ListAsync(browser, "channel=directline"));
        Assert.Equal(["bare"], await ListAsync(browser, "channel=emulator"));
        Assert.Equal(["real"], await ListAsync(browser, "topic=human_agent"));
        Assert.Equal(["real"], await ListAsync(browser, "locale=zh-Hant&topic=human_agent&reviewed=no&misunderstood=no&from=2026-09-08&to=2026-09-08"));
        Assert.Equal([], await ListAsync(browser, "to=2026-09-07"));
        Assert.Equal(["real"], await ListAsync(browser, "scorefrom=50&scoreto=100"));
        Assert.Equal([], await ListAsync(browser, "rating=5"));
        Assert.Equal([], await ListAsync(browser, "idle=yes"));
    }

    [Fact]
    public async Task The_index_goes_on_where_it_was_after_a_restart_and_can_be_made_again_from_the_log()
    {
        using var site = new StaffSite();
        await site.WriteManyAsync(700);
        using var browser = await site.SignedInAsync(StaffRoles.Reviewer);
        var follower = site.Host.Services.GetRequiredService<LogFollower>();

        Assert.Equal(300, await follower.FollowAsync(mostBatches: 1, default));
        Assert.Equal(0, await follower.FollowAsync(mostBatches: 10, default));
        Assert.Equal(700, Rows(site));

        using (var index = site.Host.Services.GetRequiredService<IndexFile>().Open())
            index.Run("UPDATE cursor SET sequence = 99");
        await follower.FollowAsync(mostBatches: 10, default);
        Assert.Equal(700, Rows(site));
        await site.WriteToAsync("later", "one more");
        await follower.FollowAsync(mostBatches: 10, default);
        Assert.Equal(701, Rows(site));
    }

    [Fact]
    public async Task The_newer_and_the_older_chat_of_the_list_are_one_step_away()
    {
        using var site = new StaffSite();
        await site.WriteManyAsync(9);
        await site.WriteToAsync("elsewhere", "emulator");
        using var browser = await site.SignedInAsync(StaffRoles.Reviewer);

        var html = await browser.GetStringAsync(new Uri("/staff/transcripts/many-4?channel=directline", UriKind.Relative));

        Assert.Contains("/staff/transcripts/many-5?channel=directline\" rel=\"prev\"", html);
        Assert.Contains("/staff/transcripts/many-3?channel=directline\" rel=\"next\"", html);
        Assert.DoesNotContain("rel=\"next\"", await browser.GetStringAsync(new Uri("/staff/transcripts/many-0?channel=directline", UriKind.Relative)));
    }

    [Fact]
    public async Task A_list_is_kept_under_a_name_for_the_one_who_named_it()
    {
        using var site = new StaffSite();
        using var browser = await site.SignedInAsync(StaffRoles.Reviewer);
        using var other = await site.SignedInAsync(StaffRoles.Reviewer);

        await StaffSite.PostFromAsync(browser, "/staff/transcripts", "/staff/transcripts?handler=Save", ("name", "Angry <b>"), ("query", "outcome=unresolved&evil=1"));

        var html = await browser.GetStringAsync(new Uri("/staff/transcripts", UriKind.Relative));
        Assert.Contains("href=\"/staff/transcripts?outcome=unresolved\"", html);
        Assert.Contains("Angry &lt;b&gt;", html);
        Assert.DoesNotContain("Angry", await other.GetStringAsync(new Uri("/staff/transcripts", UriKind.Relative)));
    }

    private static long Rows(StaffSite site)
    {
        using var index = site.Host.Services.GetRequiredService<IndexFile>().Open();
        Assert.Equal(index.Number("SELECT count(*) FROM transcripts"), index.Number("SELECT count(*) FROM words WHERE words MATCH $0", "facets : " + Facet.Of(Facet.Reviewed, false)));
        return index.Number("SELECT count(*) FROM transcripts");
    }

    private static async Task<string> SearchAsync(HttpClient browser, string words)
    {
        using var sent = await StaffSite.PostAsync(browser, "/staff/transcripts", ("words", words));
        Assert.Equal(HttpStatusCode.Redirect, sent.StatusCode);
        return await browser.GetStringAsync(sent.Headers.Location!);
    }

    private static async Task<List<string>> ListAsync(HttpClient browser, string query)
    {
        var html = await browser.GetStringAsync(new Uri("/staff/transcripts?" + query, UriKind.Relative));
        return [.. Regex.Matches(html, "<li>\\s*<a href=\"/staff/transcripts/(?<id>[a-z0-9-]+)").Select(match => match.Groups["id"].Value).Order(StringComparer.Ordinal)];
    }
}
