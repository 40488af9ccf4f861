using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace ServiceBot.Benchmarks.Processes;

/// <summary>A program that serves on a free port of this machine until it is disposed.</summary>
internal sealed class Server : IAsyncDisposable
{
    private static readonly TimeSpan LongestStart = TimeSpan.FromSeconds(90);

    private readonly Process _process;
    private readonly Queue<string> _said;

    private Server(Process process, Queue<string> said, Uri address) => (_process, _said, Address) = (process, said, address);

    public Uri Address { get; }

    public int Id => _process.Id;

    /// <summary>Processor time used since the start.</summary>
    public TimeSpan Processor
    {
        get
        {
            _process.Refresh();
            return _process.TotalProcessorTime;
        }
    }

    public long Memory
    {
        get
        {
            _process.Refresh();
            return _process.WorkingSet64;
        }
    }

    public int Threads
    {
        get
        {
            _process.Refresh();
            return _process.Threads.Count;
        }
    }

    /// <summary>Open files and sockets.</summary>
    public int Handles
    {
        get
        {
            _process.Refresh();
            return _process.HandleCount;
        }
    }

    /// <summary>Runs a program of ours; <paramref name="environment"/> is added to this process's own.</summary>
    public static Process Launch(string dll, IEnumerable<string> arguments, IReadOnlyDictionary<string, string> environment)
    {
        var start = new ProcessStartInfo(Environment.ProcessPath!, [.. Dotnet(dll), .. arguments]) { RedirectStandardOutput = true, RedirectStandardError = true };
        if (Path.GetFileNameWithoutExtension(start.FileName) != "dotnet")
            start.FileName = "dotnet";
        foreach (var (name, value) in environment)
            start.Environment[name] = value;
        return Process.Start(start)!;
    }

    public static async Task<Server> StartAsync(string dll, Func<int, IEnumerable<string>> arguments, IReadOnlyDictionary<string, string> environment)
    {
        var port = FreePort();
        var address = new Uri($"http://127.0.0.1:{port}");
        var process = Launch(dll, arguments(port), new Dictionary<string, string>(environment) { ["Urls"] = address.ToString() });
        var server = new Server(process, Listen(process), address);
        try
        {
            await server.WaitUntilReadyAsync();
            return server;
        }
        catch
        {
            await server.DisposeAsync();
            throw;
        }
    }

    /// <summary>The last lines that the program wrote.</summary>
    public string Said()
    {
        lock (_said)
            return string.Join('\n', _said);
    }

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
            _process.Kill(entireProcessTree: true);
        await _process.WaitForExitAsync();
        _process.Dispose();
    }

    private static string[] Dotnet(string dll) => ["exec", dll];

    private static Queue<string> Listen(Process process)
    {
        const int Most = 60;
        var said = new Queue<string>();
        void Keep(string? line)
        {
            lock (said)
            {
                if (line is not null)
                    said.Enqueue(line);
                while (said.Count > Most)
                    said.Dequeue();
            }
        }

        process.OutputDataReceived += (_, line) => Keep(line.Data);
        process.ErrorDataReceived += (_, line) => Keep(line.Data);
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        return said;
    }

    private async Task WaitUntilReadyAsync()
    {
        using var http = new HttpClient();
        for (var started = Stopwatch.GetTimestamp(); Stopwatch.GetElapsedTime(started) < LongestStart && !_process.HasExited;)
        {
            try
            {
                using var answer = await http.GetAsync(new Uri(Address, "/readyz"));
                return;
            }
            catch (HttpRequestException)
            {
                await Task.Delay(TimeSpan.FromMilliseconds(50), TimeProvider.System);
            }
        }

        throw new InvalidOperationException($"The server at {Address} did not start:\n{Said()}");
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
