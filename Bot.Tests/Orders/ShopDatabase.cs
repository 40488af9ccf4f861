using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using ServiceBot.Dialogs.Desk;
using ServiceBot.Dialogs.Wording;
using ServiceBot.Log;
using ServiceBot.Notifications;
using ServiceBot.Orders;
using ServiceBot.Papers;
using ServiceBot.Storage;
using ServiceBot.Tests.Wording;
using ServiceBot.Turns;
using ServiceBot.Wording;

namespace ServiceBot.Tests.Orders;

/// <summary>A shop's database in a folder of its own, and turns on it.</summary>
internal sealed class ShopDatabase : IAsyncDisposable
{
    private readonly DirectoryInfo _folder;
    private readonly Dictionary<string, string?> _settings;
    private readonly ConcurrentBag<IServiceScope> _desks = [];

    private ShopDatabase(Dictionary<string, string?> settings, DirectoryInfo folder)
    {
        (_settings, _folder) = (settings, folder);
        File = Path.Combine(_folder.FullName, "shop.db");
        settings["ConnectionStrings:ServiceBot"] = $"Data Source={File};Pooling=False";
        Configuration = new ConfigurationBuilder().AddInMemoryCollection(settings).Build();
        var services = new ServiceCollection();
        services.AddLogging();
        services.AddSingleton<IConfiguration>(Configuration);
        services.AddSingleton<TimeProvider>(Clock);
        services.AddStorage(Configuration);
        services.AddOptions<StoreOptions>().BindConfiguration("Store");
        services.AddOptions<PolicyOptions>().BindConfiguration("Policy");
        services.AddScoped<CurrentTurn>();
        services.AddOrders();
        services.AddSingleton(ShippedTemplates.Catalog).AddSingleton<IWording, TemplateWording>().AddOptions<PracticeSwitches>();
        services.AddPapers();
        services.AddSingleton<CommitSignals>();
        services.AddNotifications();
        Services = services.BuildServiceProvider();
    }

    public string File { get; }

    public IConfiguration Configuration { get; }

    public FakeTimeProvider Clock { get; } = new(new DateTimeOffset(2026, 9, 8, 2, 0, 0, TimeSpan.Zero));

    public ServiceProvider Services { get; }

    public static async Task<ShopDatabase> OpenAsync(params (string Key, string? Value)[] settings)
    {
        var shop = new ShopDatabase(
            settings.ToDictionary(setting => setting.Key, setting => setting.Value), Directory.CreateTempSubdirectory("servicebot-"));
        await DatabaseStart.MigrateAsync(shop.Services, CancellationToken.None);
        return shop;
    }

    /// <summary>The same database, opened anew.</summary>
    public ShopDatabase Restart() => new(_settings, _folder);

    /// <summary>A turn of a customer's conversation, to its commit, at a desk that has served others before.</summary>
    public async Task<T> TurnAsync<TPort, T>(string conversation, Func<TPort, Task<T>> talk, string? signedInAs = null, string sender = "anna")
        where TPort : notnull
    {
        var store = Services.GetRequiredService<ITurnStore>();
        var key = new ConversationKey(ConversationKey.Connector, "test", conversation);
        var snapshot = await store.FindConversationAsync(key, default) ?? new() { Key = key };
        var work = new UnitOfWork(snapshot, new($"test/users/{sender}", 0, null), Clock.GetUtcNow()) { Reference = "{}" };
        var desk = _desks.TryTake(out var free) ? free : Services.CreateScope();
        var turn = desk.ServiceProvider.GetRequiredService<CurrentTurn>();
        turn.Begin(work, new TurnInfo(conversation, Clock.GetUtcNow(), signedInAs, TimeZoneInfo.Utc, CanFollowUp: true));
        var answer = await talk(desk.ServiceProvider.GetRequiredService<TPort>());
        Assert.Equal(CommitOutcome.Committed, await store.CommitAsync(work));
        turn.End();
        _desks.Add(desk);
        return answer;
    }

    public async Task<T> ReadAsync<T>(Func<ServiceBotDb, Task<T>> read)
    {
        await using var db = await Services.GetRequiredService<IDbContextFactory<ServiceBotDb>>().CreateDbContextAsync();
        return await read(db);
    }

    public async ValueTask DisposeAsync()
    {
        await Services.DisposeAsync();
        if (_folder.Exists)
            _folder.Delete(recursive: true);
        _folder.Refresh();
    }
}
