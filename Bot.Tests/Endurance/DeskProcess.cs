using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using ServiceBot.Tests.Understanding;

namespace ServiceBot.Tests.Endurance;

/// <summary>The real host in a process of its own, which can be killed and started again on the same database and address.</summary>
public sealed class DeskProcess(string directory, IReadOnlyDictionary<string, string>? settings = null) : IAsyncDisposable
{
    public const string Secret = "a-secret-for-tests-that-nobody-else-has";

    private static readonly TimeSpan LongestStart = TimeSpan.FromSeconds(120);

    private const int FirstPort = 20_000;
    private const int Ports = 10_000;

    private static int _ports = Environment.ProcessId;

    private readonly int _port = FreePort();
    private readonly Queue<string> _said = new();
    private Process? _process;

    public Uri Address => new($"http://127.0.0.1:{_port}");

    public string DatabasePath => Path.Combine(directory, "servicebot.db");

    public bool IsRunning => _process is { HasExited: false };

    /// <summary>The last lines that the process wrote.</summary>
    public string Said
    {
        get
        {
            lock (_said)
                return string.Join('\n', _said);
        }
    }

    public void Launch()
    {
        var start = new ProcessStartInfo("dotnet", ["exec", BuiltDesk()]) { RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var (name, value) in Settings().Concat(settings ?? new Dictionary<string, string>()))
            start.Environment[name] = value;
        _process = Process.Start(start)!;
        _process.OutputDataReceived += (_, line) => Keep(line.Data);
        _process.ErrorDataReceived += (_, line) => Keep(line.Data);
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
    }

    /// <summary>Waits until the host answers that it is ready.</summary>
    public async Task WaitUntilReadyAsync()
    {
        using var http = new HttpClient { BaseAddress = Address, Timeout = TimeSpan.FromSeconds(5) };
        var ready = await Until.TrueAsync(
            async () =>
            {
                if (!IsRunning)
                    throw new InvalidOperationException($"The desk has ended:\n{Said}");
                try
                {
                    using var answer = await http.GetAsync(new Uri("/readyz", UriKind.Relative));
                    return answer.StatusCode == HttpStatusCode.OK;
                }
                catch (Exception notYet) when (notYet is HttpRequestException or TaskCanceledException)
                {
                    return false;
                }
            },
            LongestStart);
        Assert.True(ready, $"The desk was not ready within {LongestStart}:\n{Said}");
    }

    public async Task StartAsync()
    {
        Launch();
        await WaitUntilReadyAsync();
    }

    /// <summary>Ends it at once, as <c>kill -9</c> does: nothing of it runs any further.</summary>
    public async Task KillAsync()
    {
        if (_process is null)
            return;
        if (!_process.HasExited)
            _process.Kill();
        await _process.WaitForExitAsync();
        _process.Dispose();
        _process = null;
    }

    public async ValueTask DisposeAsync()
    {
        int? exitCode = _process is { HasExited: true } ended ? ended.ExitCode : null;
        await KillAsync();
        if (exitCode is not null)
            throw new InvalidOperationException($"The desk had ended by itself ({exitCode}):\n{Said}");
    }

    private Dictionary<string, string> Settings() => new()
    {
        ["Urls"] = Address.ToString(),
        ["ASPNETCORE_ENVIRONMENT"] = "Development",
        ["DOTNET_ENVIRONMENT"] = "Development",
        ["Demo__Enabled"] = "false",
        ["ConnectionStrings__ServiceBot"] = $"Data Source={DatabasePath}",
        ["DirectLine__Secret"] = Secret,
        ["Store__PublicUrl"] = Address.ToString(),
        ["Store__PrivacyUrl"] = "https://shop.example/privacy",
        ["Pacing__MaxDelay"] = "00:00:00",
        ["Understanding__Cache"] = TestModels.Directory,
        ["Logging__LogLevel__Default"] = "Warning",
        // Most of them live for seconds: measuring what is hot, guarding compiled code against writes and a heap for many processors cost more than they bring.
        ["DOTNET_TieredPGO"] = "0",
        ["DOTNET_EnableWriteXorExecute"] = "0",
        ["DOTNET_gcServer"] = "0",
    };

    private void Keep(string? line)
    {
        const int Most = 200;
        lock (_said)
        {
            if (line is not null)
                _said.Enqueue(line);
            while (_said.Count > Most)
                _said.Dequeue();
        }
    }

    /// <summary>The host as it was built for itself, in the configuration of these tests.</summary>
    private static string BuiltDesk()
    {
        var own = AppContext.BaseDirectory.TrimEnd(Path.DirectorySeparatorChar);
        var root = new DirectoryInfo(own);
        while (!File.Exists(Path.Combine(root.FullName, "ServiceBot.sln")))
            root = root.Parent ?? throw new DirectoryNotFoundException($"No ServiceBot.sln above {own}.");
        return Path.Combine(root.FullName, "Bot", Path.GetRelativePath(Path.Combine(root.FullName, "Bot.Tests"), own), "ServiceBot.dll");
    }

    // Below those that the system hands out, so that nobody else is given one between the look and the listening.
    private static int FreePort()
    {
        while (true)
        {
            var port = FirstPort + (Interlocked.Increment(ref _ports) % Ports);
            try
            {
                using var listener = new TcpListener(IPAddress.Loopback, port);
                listener.Start();
                return port;
            }
            catch (SocketException)
            {
                // Somebody listens there.
            }
        }
    }
}
