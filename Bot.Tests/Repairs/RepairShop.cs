using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using ServiceBot.Api;
using ServiceBot.Repairs;
using ServiceBot.Storage;
using ServiceBot.Tests.Conversations;
using ServiceBot.Tests.Hosting;
using ServiceBot.Turns;

namespace ServiceBot.Tests.Repairs;

/// <summary>A desk with customers who have handed in a repair, and the shop's systems that move it along.</summary>
internal sealed class RepairShop : IDisposable
{
    public const string Number = "RP-7K3M9Q2X4V";

    private readonly HttpClient _http;

    public RepairShop(DateTimeOffset? now = null, params (string Key, string? Value)[] settings)
    {
        Host = new DeskHost(now ?? new DateTimeOffset(2026, 9, 1, 10, 0, 0, TimeSpan.FromHours(8)), settings.ToDictionary(setting => setting.Key, setting => setting.Value));
        _http = Host.CreateClient();
    }

    public DeskHost Host { get; }

    /// <summary>A customer's chat in which a repair was handed in.</summary>
    public async Task<PipelineClient> HandInAsync(string number = Number, string language = "zh-Hant", string conversation = "c-1")
    {
        var chat = new PipelineClient(Host, conversation, Script.Of(language));
        await chat.JoinAsync();
        await chat.SayAsync(language == "en" ? "hello" : "你好");
        await chat.HearAsync();
        await AddAsync(number, await KeyAsync(conversation), language);
        return chat;
    }

    public async Task<long> KeyAsync(string conversation)
    {
        await using var db = await DatabaseAsync();
        return await db.Conversations.Where(row => row.ConversationId == conversation).Select(row => row.Id).SingleAsync();
    }

    public Task AddAsync(string number, long conversation, string language = "zh-Hant") => Writer.WriteAsync(
        db => db.Set<RepairRow>().Add(new RepairRow
        {
            Number = number,
            ConversationKey = conversation,
            State = "received",
            Version = 1,
            CreatedAt = Host.Clock.GetUtcNow(),
            ChangedAt = Host.Clock.GetUtcNow(),
            Device = "iPhone 15",
            Fault = "螢幕裂了",
            Condition = "掉到地上",
            ContactName = "林小姐",
            Contact = "0912-345-678",
            BackedUp = true,
            Locale = language,
            SerialNumber = "C02XL0GTJGH5",
        }),
        default);

    public IDatabaseWriter Writer => Host.Services.GetRequiredService<IDatabaseWriter>();

    public async Task SignInAsync() =>
        _http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", await Host.Services.GetRequiredService<ApiKeys>().AddAsync("erp", default));

    public void SignInWith(string key) => _http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", key);

    public async Task<(int Status, JsonElement Body)> PutAsync(string body, string number = Number)
    {
        using var content = new StringContent(body, Encoding.UTF8, "application/json");
        using var answer = await _http.PutAsync(new Uri($"/api/repairs/{number}", UriKind.Relative), content);
        var text = await answer.Content.ReadAsStringAsync();
        return ((int)answer.StatusCode, text.Length == 0 ? default : JsonElement.Parse(text));
    }

    /// <summary>A change that has to go through.</summary>
    public async Task MoveAsync(string state, int version, string more = "")
    {
        var (status, body) = await PutAsync($$"""{"state":"{{state}}","version":{{version}}{{more}}}""");
        Assert.True(status == 200, $"{state}: {status} {body}");
    }

    public async Task<(int Status, JsonElement Body)> GetAsync(string path)
    {
        using var answer = await _http.GetAsync(new Uri(path, UriKind.Relative));
        return ((int)answer.StatusCode, JsonElement.Parse(await answer.Content.ReadAsStringAsync()));
    }

    public async Task<(int Status, JsonElement Body)> PostAsync(string path, HttpContent content)
    {
        using var answer = await _http.PostAsync(new Uri(path, UriKind.Relative), content);
        return ((int)answer.StatusCode, JsonElement.Parse(await answer.Content.ReadAsStringAsync()));
    }

    public async Task<RepairRow> RepairAsync(string number = Number)
    {
        await using var db = await DatabaseAsync();
        return await db.Set<RepairRow>().AsNoTracking().SingleAsync(row => row.Number == number);
    }

    public async Task<List<RepairChangeRow>> ChangesAsync()
    {
        await using var db = await DatabaseAsync();
        return await db.Set<RepairChangeRow>().AsNoTracking().OrderBy(change => change.Id).ToListAsync();
    }

    public async Task<List<OutboxRow>> NoticesAsync()
    {
        await using var db = await DatabaseAsync();
        return await db.Outbox.AsNoTracking().OrderBy(notice => notice.Id).ToListAsync();
    }

    /// <summary>Lets the clock run what is due, and listens.</summary>
    public async Task<IReadOnlyList<string>> HearAsync(PipelineClient chat, TimeSpan after = default)
    {
        await Host.PassAsync(after);
        return [.. (await chat.HearAsync()).Select(activity => activity.Text ?? "")];
    }

    public Task<ServiceBotDb> DatabaseAsync() => Host.Services.GetRequiredService<IDbContextFactory<ServiceBotDb>>().CreateDbContextAsync();

    public void Dispose()
    {
        _http.Dispose();
        Host.Dispose();
    }
}
