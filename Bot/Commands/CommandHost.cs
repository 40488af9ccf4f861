using ServiceBot.Api;
using ServiceBot.Dialogs.Desk;
using ServiceBot.Notifications;
using ServiceBot.Orders;
using ServiceBot.ServicePoints;
using ServiceBot.Staff;
using ServiceBot.Storage;
using ServiceBot.Turns;
using ServiceBot.Understanding;

namespace ServiceBot.Commands;

/// <summary>Where a command speaks: results to one writer, progress and faults to the other.</summary>
internal sealed record CommandConsole(TextWriter Out, TextWriter Error);

/// <summary>What a command works with: the settings and the database of the host, without its doors and loops.</summary>
internal sealed class CommandHost(CommandConsole console, IReadOnlyDictionary<string, string?>? settings)
{
    public CommandConsole Console => console;

    /// <summary>Runs a command on a database that has this version's schema.</summary>
    public async Task<int> RunAsync(Func<IServiceProvider, Task<int>> command, CancellationToken cancellationToken)
    {
        await using var services = Build();
        await DatabaseStart.MigrateAsync(services, cancellationToken);
        using var scope = services.CreateScope();
        return await command(scope.ServiceProvider);
    }

    private ServiceProvider Build()
    {
        var configuration = Settings();
        var services = new ServiceCollection();
        services.AddSingleton(configuration);
        services.AddSingleton(TimeProvider.System);
        services.AddLogging(logging => logging.AddSimpleConsole().SetMinimumLevel(LogLevel.Warning));
        services.AddOptions<StoreOptions>().BindConfiguration("Store").ValidateDataAnnotations();
        services.AddOptions<PolicyOptions>().BindConfiguration("Policy").ValidateDataAnnotations();
        services.AddOptions<NotifyOptions>().BindConfiguration("Notify");
        services.AddStorage(configuration);
        services.AddOrders();
        services.AddSingleton<ApiKeys>();
        services.AddSingleton<DoorGuard>();
        services.AddStaffAccounts();
        services.AddSingleton(PlaceNamesFile.Load(TemplatesDirectory));
        services.AddUnderstanding(TemplatesDirectory, ModelsDirectory(configuration));
        return services.BuildServiceProvider();
    }

    /// <summary>Wording and phrases stand beside the program.</summary>
    public static string TemplatesDirectory { get; } = Path.Combine(AppContext.BaseDirectory, "templates");

    /// <summary>Trained models are kept beside the database, and made again where they are missing.</summary>
    public static string ModelsDirectory(IConfiguration configuration) =>
        configuration["Understanding:Cache"] is { Length: > 0 } set ? set : Path.Combine(DatabaseFile.From(configuration).Directory, "models");

    private IConfiguration Settings()
    {
        var environment = Environment.GetEnvironmentVariable("ASPNETCORE_ENVIRONMENT") ?? Environment.GetEnvironmentVariable("DOTNET_ENVIRONMENT") ?? Environments.Production;
        return new ConfigurationBuilder()
            .SetBasePath(AppContext.BaseDirectory)
            .AddJsonFile("appsettings.json", optional: true)
            .AddJsonFile($"appsettings.{environment}.json", optional: true)
            .AddEnvironmentVariables()
            .AddInMemoryCollection(settings ?? new Dictionary<string, string?>())
            .Build();
    }
}
