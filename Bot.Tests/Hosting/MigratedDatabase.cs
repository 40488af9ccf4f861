using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using ServiceBot.Storage;

namespace ServiceBot.Tests.Hosting;

/// <summary>An empty database of this schema, made once by the program's own migrations; each host begins with a copy of the file.</summary>
internal static class MigratedDatabase
{
    private static readonly Lazy<byte[]> File = new(() => Make().GetAwaiter().GetResult());

    public static void CopyTo(string path) => System.IO.File.WriteAllBytes(path, File.Value);

    private static async Task<byte[]> Make()
    {
        var directory = Directory.CreateTempSubdirectory("servicebot-schema-");
        var path = Path.Combine(directory.FullName, "desk.db");
        var configuration = new ConfigurationBuilder()
            .AddInMemoryCollection([KeyValuePair.Create("ConnectionStrings:ServiceBot", (string?)$"Data Source={path};Pooling=False")]).Build();
        await using (var services = new ServiceCollection().AddSingleton<IConfiguration>(configuration).AddSingleton(TimeProvider.System).AddLogging().AddStorage(configuration).BuildServiceProvider())
            await DatabaseStart.MigrateAsync(services, CancellationToken.None);
        Assert.False(System.IO.File.Exists(path + "-wal"), "the log was not put into the database");
        var file = await System.IO.File.ReadAllBytesAsync(path);
        directory.Delete(recursive: true);
        return file;
    }
}
