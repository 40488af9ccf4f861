using System.Security.Cryptography;
using ServiceBot.Benchmarks.Orders;

namespace ServiceBot.Benchmarks.Processes;

/// <summary>The desk in a process of its own, on a fresh database with imported orders.</summary>
internal sealed class Desk : IAsyncDisposable
{
    private readonly DirectoryInfo _directory;
    private readonly Server _server;

    private Desk(DirectoryInfo directory, Server server, string secret) => (_directory, _server, Secret) = (directory, server, secret);

    public Server Server => _server;

    public string Secret { get; }

    public string Directory => _directory.FullName;

    /// <summary>Bytes of the database and its write-ahead log.</summary>
    public long DatabaseBytes => _directory.EnumerateFiles("servicebot.db*").Sum(file => file.Length);

    /// <param name="more">Settings beside the usual ones, as environment variables.</param>
    public static async Task<Desk> StartAsync(int orders, DateOnly today, params (string Name, string Value)[] more)
    {
        var directory = System.IO.Directory.CreateTempSubdirectory("servicebot-bench-");
        var secret = Convert.ToHexString(RandomNumberGenerator.GetBytes(24));
        var settings = Settings(directory.FullName, secret);
        foreach (var (name, value) in more)
            settings[name] = value;
        var file = Path.Combine(directory.FullName, "orders.jsonl");
        OrderFile.Write(file, orders, today);
        await ImportAsync(file, settings);
        return new Desk(directory, await Server.StartAsync(Built.Desk, _ => [], settings), secret);
    }

    public async ValueTask DisposeAsync()
    {
        await _server.DisposeAsync();
        _directory.Delete(recursive: true);
    }

    /// <summary>As a shop would run it, but for what would measure something else: pacing off, limits out of the way.</summary>
    private static Dictionary<string, string> Settings(string directory, string secret) => new()
    {
        ["ASPNETCORE_ENVIRONMENT"] = "Production",
        ["DOTNET_ENVIRONMENT"] = "Production",
        ["Emulator__Anonymous"] = "true",
        ["Demo__Enabled"] = "false",
        ["ConnectionStrings__ServiceBot"] = $"Data Source={Path.Combine(directory, "servicebot.db")}",
        ["DirectLine__Secret"] = secret,
        ["Store__PrivacyUrl"] = "https://shop.example/privacy",
        ["Pacing__MaxDelay"] = "00:00:00",
        ["Lookups__PerConversation"] = "10000",
        ["Lookups__PerAddress"] = "100000",
        ["Lookups__PerNumber"] = "10000",
        ["Logging__LogLevel__Default"] = "Warning",
    };

    private static async Task ImportAsync(string file, Dictionary<string, string> settings)
    {
        using var import = Server.Launch(Built.Desk, ["import", "orders", file], settings);
        var said = import.StandardOutput.ReadToEndAsync();
        var complained = import.StandardError.ReadToEndAsync();
        await import.WaitForExitAsync();
        if (import.ExitCode != 0)
            throw new InvalidOperationException($"The import failed with {import.ExitCode}:\n{await said}\n{await complained}");
    }
}
