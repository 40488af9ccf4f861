using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using ServiceBot.Storage;
using ServiceBot.Tests.Hosting;

namespace ServiceBot.Tests.Endurance;

/// <summary>P1: every connection that writes logs ahead and flushes each commit to the disk.</summary>
public sealed class DurabilityTests
{
    private const long Full = 2;

    [Fact]
    public async Task The_writer_of_turns_flushes_every_commit()
    {
        using var desk = new DeskHost();
        var writer = desk.Services.GetRequiredService<IDatabaseWriter>();
        await writer.WriteAsync(db => AssertIsDurable(db.Database.GetDbConnection()), CancellationToken.None);
    }

    [Fact]
    public async Task Connections_of_EF_Core_flush_every_commit()
    {
        using var desk = new DeskHost();
        var databases = desk.Services.GetRequiredService<IDbContextFactory<ServiceBotDb>>();
        await using var db = await databases.CreateDbContextAsync();
        await db.Database.OpenConnectionAsync();
        AssertIsDurable(db.Database.GetDbConnection());
    }

    [Fact]
    public void Reading_connections_are_opened_alike()
    {
        using var desk = new DeskHost();
        using var connection = SqliteConnections.Open(desk.Services.GetRequiredService<DatabaseFile>().ConnectionString);
        AssertIsDurable(connection);
    }

    private static void AssertIsDurable(DbConnection connection)
    {
        Assert.Equal("wal", Ask(connection, "PRAGMA journal_mode"));
        Assert.Equal(Full, Ask(connection, "PRAGMA synchronous"));
    }

    private static object? Ask(DbConnection connection, string pragma)
    {
        using var command = connection.CreateCommand();
        command.CommandText = pragma;
        return command.ExecuteScalar();
    }
}
