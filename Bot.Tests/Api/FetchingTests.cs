using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using ServiceBot.Api;
using ServiceBot.Storage;
using ServiceBot.Tests.Hosting;
using ServiceBot.Tickets;

namespace ServiceBot.Tests.Api;

public sealed class FetchingTests
{
    [Theory]
    [InlineData("/api/returns"), InlineData("/api/tickets")]
    public async Task Before_a_key_is_made_there_is_no_api_and_afterwards_only_a_key_opens_it(string route)
    {
        using var desk = new DeskHost();
        using var http = desk.CreateClient();
        Assert.Equal(HttpStatusCode.NotFound, (await http.GetAsync(route)).StatusCode);

        var key = await MakeKeyAsync(desk);

        var refused = await http.GetAsync(route);
        Assert.Equal(HttpStatusCode.Unauthorized, refused.StatusCode);
        Assert.Equal("Bearer", refused.Headers.WwwAuthenticate.ToString());
        http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", key[..^1] + (key[^1] == 'a' ? 'b' : 'a'));
        Assert.Equal(HttpStatusCode.Unauthorized, (await http.GetAsync(route)).StatusCode);
        http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", key);
        Assert.Equal(HttpStatusCode.OK, (await http.GetAsync(route)).StatusCode);
        Assert.Equal(HttpStatusCode.BadRequest, (await http.GetAsync($"{route}?after=yesterday")).StatusCode);
    }

    [Fact]
    public async Task Every_ticket_is_fetched_once_in_the_order_in_which_it_was_taken_in()
    {
        using var desk = new DeskHost();
        using var http = desk.CreateClient();
        http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", await MakeKeyAsync(desk));
        var numbers = Enumerable.Range(1, 450).Select(count => $"T-{count:0000000000}").ToList();
        await Writer(desk).WriteAsync(db => db.Set<TicketRow>().AddRange(numbers.Select(Ticket)), default);

        List<string> fetched = [];
        var (cursor, pages) = ("", 0);
        for (var more = true; more; pages++)
        {
            var page = await GetAsync(http, $"/api/tickets?after={cursor}");
            Assert.InRange(page.GetProperty("items").GetArrayLength(), 1, 200);
            fetched.AddRange(page.GetProperty("items").EnumerateArray().Select(item => item.GetProperty("number").GetString()!));
            (cursor, more) = (page.GetProperty("next").GetString()!, page.GetProperty("more").GetBoolean());
        }

        Assert.Equal(3, pages);
        Assert.Equal(numbers, fetched);
        var empty = await GetAsync(http, $"/api/tickets?after={cursor}");
        Assert.Equal((0, cursor), (empty.GetProperty("items").GetArrayLength(), empty.GetProperty("next").GetString()));
        await Writer(desk).WriteAsync(db => db.Set<TicketRow>().Add(Ticket("T-LATER")), default);
        Assert.Equal("T-LATER", (await GetAsync(http, $"/api/tickets?after={cursor}")).GetProperty("items")[0].GetProperty("number").GetString());
    }

    private static Task<string> MakeKeyAsync(DeskHost desk) => desk.Services.GetRequiredService<ApiKeys>().AddAsync("erp", default);

    private static IDatabaseWriter Writer(DeskHost desk) => desk.Services.GetRequiredService<IDatabaseWriter>();

    private static async Task<JsonElement> GetAsync(HttpClient http, string route) => JsonElement.Parse(await http.GetStringAsync(new Uri(route, UriKind.Relative)));

    private static TicketRow Ticket(string number) => new()
    {
        Number = number,
        Kind = "person",
        Reason = "等了一週",
        ContactName = "林小姐",
        Contact = "lin@example.com",
        Summary = "等了一週",
        Locale = "zh-Hant",
        CreatedAt = DateTimeOffset.UnixEpoch,
        AnsweredBy = DateTimeOffset.UnixEpoch,
    };
}
