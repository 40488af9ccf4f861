using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using ServiceBot.Api;
using ServiceBot.Returns;
using ServiceBot.Storage;
using ServiceBot.Tests.Conversations;
using ServiceBot.Tests.Hosting;
using ServiceBot.Tickets;

namespace ServiceBot.Tests.Api;

/// <summary>What the shop changes is told in the same chat, once.</summary>
public sealed class ChangingTests
{
    [Fact]
    public async Task A_return_moved_by_the_shop_is_told_in_the_chat_once()
    {
        using var desk = new DeskHost(settings: new Dictionary<string, string?> { ["Demo:Enabled"] = "true" });
        using var http = await OpenAsync(desk);
        var chat = new PipelineClient(desk, "returning", Script.Of("zh-Hant"));
        await SayAsync(chat, "我要退貨 W100041 wu.demo@example.com", "退款", "不想說", "送出");
        var number = (await ReadAsync(desk, db => db.Set<ReturnRow>().SingleAsync())).Number;

        Assert.Equal(HttpStatusCode.BadRequest, (await PutAsync(http, $"/api/returns/{number}", new { state = "lost", version = 1 })).StatusCode);
        Assert.Equal(HttpStatusCode.BadRequest, (await PutAsync(http, $"/api/returns/{number}", new { state = "received" })).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await PutAsync(http, "/api/returns/R-0000000000", new { state = "received", version = 1 })).StatusCode);
        Assert.Equal(HttpStatusCode.Conflict, (await PutAsync(http, $"/api/returns/{number}", new { state = "received", version = 2 })).StatusCode);
        var changed = await PutAsync(http, $"/api/returns/{number}", new { state = "received", note = "外盒完整", version = 1 });
        Assert.Equal((HttpStatusCode.OK, 2), (changed.StatusCode, (await changed.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("version").GetInt32()));
        Assert.Equal(HttpStatusCode.OK, (await PutAsync(http, $"/api/returns/{number}", new { state = "received", version = 1 })).StatusCode);
        Assert.Equal(HttpStatusCode.Conflict, (await PutAsync(http, $"/api/returns/{number}", new { state = "cancelled", version = 2 })).StatusCode);

        var told = await HearAsync(desk, chat);
        Assert.Contains("我們收到了，最晚 9月15日（週二）會退回", told, StringComparison.Ordinal);
        Assert.Contains("外盒完整", told, StringComparison.Ordinal);
        Assert.DoesNotContain("我們收到了", await HearAsync(desk, chat), StringComparison.Ordinal);
    }

    [Fact]
    public async Task C_09_An_answered_ticket_is_told_once_and_no_longer_overdue()
    {
        using var desk = new DeskHost();
        using var http = await OpenAsync(desk);
        var chat = new PipelineClient(desk, "complaining", Script.Of("zh-Hant"));
        await SayAsync(chat, "我要投訴，你們門市的店員講話真的非常不客氣", "說明原因並道歉", "0912345678");
        var number = (await ReadAsync(desk, db => db.Set<TicketRow>().SingleAsync())).Number;

        Assert.Equal(HttpStatusCode.OK, (await PutAsync(http, $"/api/tickets/{number}", new { state = "answered", note = "店長已致電道歉", version = 1 })).StatusCode);
        Assert.Equal(HttpStatusCode.Conflict, (await PutAsync(http, $"/api/tickets/{number}", new { state = "open", version = 2 })).StatusCode);

        Assert.Contains("店長已致電道歉", await HearAsync(desk, chat), StringComparison.Ordinal);
        await desk.PassAsync(TimeSpan.FromDays(3));
        Assert.DoesNotContain("沒有做到", await HearAsync(desk, chat), StringComparison.Ordinal);
    }

    private static async Task<HttpClient> OpenAsync(DeskHost desk)
    {
        var http = desk.CreateClient();
        var key = await desk.Services.GetRequiredService<ApiKeys>().AddAsync("erp", default);
        http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", key);
        return http;
    }

    private static Task<HttpResponseMessage> PutAsync(HttpClient http, string route, object body) => http.PutAsJsonAsync(new Uri(route, UriKind.Relative), body);

    private static async Task SayAsync(PipelineClient chat, params string[] texts)
    {
        await chat.JoinAsync();
        foreach (var text in texts)
            await chat.SayAsync(text);
        await chat.HearAsync();
    }

    private static async Task<string> HearAsync(DeskHost desk, PipelineClient chat)
    {
        await desk.PassAsync(TimeSpan.FromSeconds(30));
        return string.Join('\n', (await chat.HearAsync()).Select(activity => activity.Text));
    }

    private static async Task<T> ReadAsync<T>(DeskHost desk, Func<ServiceBotDb, Task<T>> read)
    {
        await using var db = await desk.Services.GetRequiredService<IDbContextFactory<ServiceBotDb>>().CreateDbContextAsync();
        return await read(db);
    }
}
