using Microsoft.AspNetCore.DataProtection;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using ServiceBot.Turns;

namespace ServiceBot.Storage;

internal static class StorageRegistration
{
    public static IServiceCollection AddStorage(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<StorageOptions>().BindConfiguration("Storage").ValidateDataAnnotations().ValidateOnStart();
        var database = DatabaseFile.From(configuration);
        services.AddSingleton(database);
        services.AddSingleton(provider => new SqliteWriter(database.ConnectionString, provider.GetRequiredService<ILogger<SqliteWriter>>()));
        services.AddSingleton<IDatabaseWriter>(provider => provider.GetRequiredService<SqliteWriter>());
        services.AddSingleton<ITurnStore>(provider =>
            new RecentConversations(new SqliteTurnStore(database.ConnectionString, provider.GetRequiredService<SqliteWriter>())));
        services.AddPooledDbContextFactory<ServiceBotDb>(options => options
            .UseSqlite(database.ConnectionString)
            .UseSnakeCaseNamingConvention()
            .AddInterceptors(new DurableConnections()));
        services.AddScoped(provider => provider.GetRequiredService<IDbContextFactory<ServiceBotDb>>().CreateDbContext());
        services.AddSingleton<Secrets>();
        services.AddDataProtection().SetApplicationName("ServiceBot").PersistKeysToDbContext<ServiceBotDb>();
        return services;
    }
}

/// <summary>The SQLite file of <c>ConnectionStrings:ServiceBot</c>, a relative path taken from the working directory.</summary>
internal sealed record DatabaseFile(string ConnectionString, string Path)
{
    public static DatabaseFile From(IConfiguration configuration)
    {
        var setting = configuration.GetConnectionString("ServiceBot") ?? "Data Source=data/servicebot.db";
        var builder = new SqliteConnectionStringBuilder(setting);
        builder.DataSource = System.IO.Path.GetFullPath(builder.DataSource);
        return new DatabaseFile(builder.ToString(), builder.DataSource);
    }

    public string Directory => System.IO.Path.GetDirectoryName(Path)!;
}
