using System.Net;
using ServiceBot.Tests.Endurance;

namespace ServiceBot.Tests.Hostile;

/// <summary>Sends hostile requests and gathers what was not answered as it should be: a refusal or a safe success.</summary>
internal sealed class Judge(RunningDesk desk) : IDisposable
{
    private readonly HttpClient _http = new() { BaseAddress = desk.Process.Address, Timeout = TimeSpan.FromSeconds(30) };
    private readonly List<string> _faults = [];

    public async Task<HttpStatusCode?> SendAsync(string name, HttpRequestMessage request)
    {
        try
        {
            using (request)
            using (var response = await _http.SendAsync(request))
            {
                if ((int)response.StatusCode is < 200 or >= 500 or (>= 300 and < 400))
                    _faults.Add($"{(int)response.StatusCode} for {Short(name)}");
                return response.StatusCode;
            }
        }
        catch (HttpRequestException cut) when (desk.Process.IsRunning && cut.InnerException is IOException)
        {
            // A body over the limit is refused before it has been sent: then there may be no answer to read.
            return null;
        }
        catch (Exception none) when (none is HttpRequestException or TaskCanceledException)
        {
            _faults.Add($"no answer ({none.Message}) for {Short(name)}");
            return null;
        }
    }

    /// <summary>Nothing was answered wrongly, the host is up, and no turn broke on the inside either.</summary>
    public async Task AssertAllWasWellAsync()
    {
        Assert.True(desk.Process.IsRunning, $"The desk has ended:\n{desk.Process.Said}");
        Assert.True(_faults.Count == 0, $"{_faults.Count} faults:\n{string.Join('\n', _faults.Take(40))}\n{desk.Process.Said}");
        Assert.True(await FailedTurnsAsync() == 0, $"Turns failed and were answered with an apology:\n{desk.Process.Said}");
    }

    public void Dispose() => _http.Dispose();

    private static string Short(string name) => name.Length < 300 ? name : $"{name[..300]}…";

    private async Task<double> FailedTurnsAsync()
    {
        var metrics = await _http.GetStringAsync(new Uri("/metrics", UriKind.Relative));
        var line = metrics.Split('\n').FirstOrDefault(text => text.StartsWith("servicebot_turn_failed", StringComparison.Ordinal));
        return line is null ? 0 : double.Parse(line.Split(' ')[1], System.Globalization.CultureInfo.InvariantCulture);
    }
}
