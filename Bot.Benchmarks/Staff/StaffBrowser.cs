using System.Diagnostics;
using System.Net;
using System.Text.RegularExpressions;

namespace ServiceBot.Benchmarks.Staff;

/// <summary>Somebody signed in at the staff pages, with a watch in the hand.</summary>
internal sealed partial class StaffBrowser : IDisposable
{
    private const string Password = "benchmark benchmark";

    private readonly HttpClient _http;
    private string _token = "";

    public StaffBrowser(Uri address) =>
        _http = new HttpClient(new SocketsHttpHandler { CookieContainer = new CookieContainer(), AllowAutoRedirect = false }) { BaseAddress = address, Timeout = TimeSpan.FromMinutes(30) };

    public async Task JoinAsync(string link)
    {
        var path = new Uri(link).PathAndQuery;
        using var joined = await PostAsync(path, await TokenAsync(path), ("code", path.Split('=')[1]), ("password", Password), ("again", Password));
        if (joined.StatusCode != HttpStatusCode.Redirect)
            throw new InvalidOperationException($"Signing in was answered with {joined.StatusCode}.");
        _token = await TokenAsync("/staff/transcripts");
    }

    /// <summary>A list by its filters and by words.</summary>
    /// <returns>How long it took to be read whole, and the page.</returns>
    public async Task<(TimeSpan Took, string Html)> ListAsync(string words, params (string Name, string Value)[] filters)
    {
        var started = Stopwatch.GetTimestamp();
        using var sent = await PostAsync("/staff/transcripts", _token, [("words", words), .. filters]);
        var html = await _http.GetStringAsync(sent.Headers.Location);
        return (Stopwatch.GetElapsedTime(started), html);
    }

    public async Task<(TimeSpan Took, string Html)> GetAsync(string path)
    {
        var started = Stopwatch.GetTimestamp();
        var html = await _http.GetStringAsync(new Uri(path, UriKind.Relative));
        return (Stopwatch.GetElapsedTime(started), html);
    }

    /// <summary>Fetches an export and throws it away as it comes.</summary>
    /// <returns>Lines and bytes.</returns>
    public async Task<(long Lines, long Bytes)> ExportAsync(string kind, Action look)
    {
        using var form = new FormUrlEncodedContent([new("query", ""), new("as", kind), new("__RequestVerificationToken", _token)]);
        using var request = new HttpRequestMessage(HttpMethod.Post, "/staff/export") { Content = form };
        using var answer = await _http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
        answer.EnsureSuccessStatusCode();
        await using var stream = await answer.Content.ReadAsStreamAsync();
        var buffer = new byte[1 << 16];
        long lines = 0, bytes = 0;
        for (int read; (read = await stream.ReadAsync(buffer)) > 0; bytes += read)
        {
            lines += buffer.AsSpan(0, read).Count((byte)'\n');
            if (bytes >> 24 != (bytes + read) >> 24)
                look();
        }

        return (lines, bytes);
    }

    public void Dispose() => _http.Dispose();

    private async Task<string> TokenAsync(string page) => Token().Match(await _http.GetStringAsync(new Uri(page, UriKind.Relative))).Groups["value"].Value;

    private async Task<HttpResponseMessage> PostAsync(string path, string token, params (string Name, string Value)[] fields)
    {
        using var form = new FormUrlEncodedContent([.. fields.Select(field => KeyValuePair.Create(field.Name, field.Value)), new("__RequestVerificationToken", token)]);
        return await _http.PostAsync(new Uri(path, UriKind.Relative), form);
    }

    [GeneratedRegex("name=\"__RequestVerificationToken\" type=\"hidden\" value=\"(?<value>[^\"]+)\"")]
    private static partial Regex Token();
}
