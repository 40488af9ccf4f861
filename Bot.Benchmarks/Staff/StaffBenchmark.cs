using System.Diagnostics;
using System.Globalization;
using Microsoft.Data.Sqlite;
using ServiceBot.Benchmarks.Processes;

namespace ServiceBot.Benchmarks.Staff;

/// <summary>The staff's pages on a large log: the list by any filter, by words, by both, and exports.</summary>
internal static class StaffBenchmark
{
    private const int Limit = 200, LimitOfMany = 1000;

    /// <returns>Whether the targets were met.</returns>
    public static async Task<bool> RunAsync(Arguments arguments)
    {
        var directory = Directory.CreateDirectory(arguments.Text("dir", Path.Combine(Path.GetTempPath(), "servicebot-staff-bench")));
        var database = Path.Combine(directory.FullName, "servicebot.db");
        var settings = Settings(database);
        var isNew = !File.Exists(database);
        var link = await InviteAsync(settings);
        if (isNew)
        {
            var started = Stopwatch.GetTimestamp();
            new GeneratedChats(arguments.Number("conversations", 200_000), arguments.Number("messages", 15)).Write(database);
            Line($"written in {Stopwatch.GetElapsedTime(started).TotalSeconds:0} s: {new FileInfo(database).Length / 1e6:#,##0} MB");
        }

        await using var server = await Server.StartAsync(Built.Desk, _ => [], settings);
        await FollowAsync(database);
        using var browser = new StaffBrowser(server.Address);
        await browser.JoinAsync(link);
        var good = await ListsAsync(browser, server, arguments.Number("rounds", 3));
        await ReportsAsync(browser);
        foreach (var kind in new[] { "conversations.csv", "messages.csv" })
            await ExportAsync(browser, server, kind);
        return good;
    }

    private static async Task<bool> ListsAsync(StaffBrowser browser, Server server, int rounds)
    {
        (string Name, string Value)[] filters =
        [
            ("topic", "order_status"), ("topic", "human_agent"), ("channel", "emulator"), ("locale", "en"), ("locale", "zh-Hans"), ("outcome", "unresolved"), ("outcome", "handed over"),
            ("missed", "I-01"), ("missed", "I-25"), ("rating", "1"), ("rating", "5"), ("reviewed", "no"), ("reviewed", "yes"), ("handedover", "yes"), ("idle", "yes"), ("misunderstood", "yes"),
            ("preventable", "yes"), ("tag", "none-such"), ("from", "2026-10-01"), ("to", "2026-04-01"), ("scorefrom", "80"), ("scoreto", "40"),
        ];
        string[] words = [.. GeneratedChats.Chinese, .. GeneratedChats.English, "W123456", "訂單手機", "order phone", "\"order phone\""];
        var random = new Random(1);
        await browser.ListAsync("");
        var good = await MeasureAsync("one filter", server, Limit, rounds, filters, filter => browser.ListAsync("", filter));
        good &= await MeasureAsync("a word", server, Limit, rounds, words, word => browser.ListAsync(word));
        good &= await MeasureAsync("a word and a filter", server, Limit, rounds, words, word => browser.ListAsync(word, filters[random.Next(filters.Length)]));
        good &= await MeasureAsync("a word and four filters", server, LimitOfMany, rounds, words, word => browser.ListAsync(
            word, filters[random.Next(2)], filters[3 + random.Next(2)], filters[5 + random.Next(2)], filters[7 + random.Next(2)], ("from", "2026-05-01"), ("scorefrom", "30")));
        return good;
    }

    private static async Task<bool> MeasureAsync<T>(string name, Server server, int limit, int rounds, IReadOnlyList<T> asked, Func<T, Task<(TimeSpan Took, string Html)>> ask)
    {
        var took = new List<(double Milliseconds, T Of)>();
        var processor = server.Processor;
        for (var round = 0; round < rounds; round++)
            foreach (var one in asked)
                took.Add(((await ask(one)).Took.TotalMilliseconds, one));
        took.Sort((a, b) => a.Milliseconds.CompareTo(b.Milliseconds));
        var p95 = took[(int)(0.95 * (took.Count - 1))].Milliseconds;
        Line($"{name,-24} {took.Count,5} pages  p50 {took[took.Count / 2].Milliseconds,6:0} ms  p95 {p95,6:0} ms  max {took[^1].Milliseconds,6:0} ms ({took[^1].Of})  processor {(server.Processor - processor).TotalMilliseconds / took.Count:0} ms a page  {(p95 < limit ? "good" : $"MORE THAN {limit} ms")}");
        return p95 < limit;
    }

    private static async Task ReportsAsync(StaffBrowser browser)
    {
        var first = (await browser.GetAsync("/staff/reports")).Took;
        var again = (await browser.GetAsync("/staff/reports")).Took;
        Line($"reports: {first.TotalMilliseconds:0} ms, again {again.TotalMilliseconds:0} ms");
    }

    private static async Task ExportAsync(StaffBrowser browser, Server server, string kind)
    {
        var before = server.Memory;
        var most = before;
        var started = Stopwatch.GetTimestamp();
        var (lines, bytes) = await browser.ExportAsync(kind, () => most = Math.Max(most, server.Memory));
        Line($"export {kind}: {lines:#,##0} lines, {bytes / 1e6:0} MB in {Stopwatch.GetElapsedTime(started).TotalSeconds:0.0} s; memory of the desk {before / 1e6:0} MB before, {most / 1e6:0} MB at most");
    }

    /// <summary>Waits until the index has read the log, and says how fast that was.</summary>
    private static async Task FollowAsync(string database)
    {
        var index = Path.ChangeExtension(database, null) + ".index.db";
        var started = Stopwatch.GetTimestamp();
        var first = await NumberAsync(index, "SELECT log FROM cursor");
        var last = await NumberAsync(database, "SELECT max(rowid) FROM activities");
        for (var at = first; at < last; at = await NumberAsync(index, "SELECT log FROM cursor"))
        {
            await Task.Delay(TimeSpan.FromSeconds(10), TimeProvider.System);
            Line($"  indexed {at:#,##0} of {last:#,##0} entries, {(at - first) / Stopwatch.GetElapsedTime(started).TotalSeconds:#,##0} a second");
        }

        Line($"index of {last:#,##0} entries: {new FileInfo(index).Length / 1e6:#,##0} MB, {(last - first) / Stopwatch.GetElapsedTime(started).TotalSeconds:#,##0} entries a second");
    }

    private static async Task<long> NumberAsync(string file, string sql)
    {
        if (!File.Exists(file))
            return 0;
        await using var connection = new SqliteConnection($"Data Source={file};Pooling=False;Default Timeout=30");
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        return await command.ExecuteScalarAsync() is long number ? number : 0;
    }

    private static async Task<string> InviteAsync(Dictionary<string, string> settings)
    {
        using var add = Server.Launch(Built.Desk, ["staff", "add", $"bench-{Environment.ProcessId}", "--role", "admin"], settings);
        var said = await add.StandardOutput.ReadToEndAsync();
        await add.WaitForExitAsync();
        return said.Split('\n').First(line => line.Contains("/staff/join?", StringComparison.Ordinal)).Trim();
    }

    private static Dictionary<string, string> Settings(string database) => new()
    {
        ["ASPNETCORE_ENVIRONMENT"] = "Production",
        ["DOTNET_ENVIRONMENT"] = "Production",
        ["ConnectionStrings__ServiceBot"] = $"Data Source={database}",
        ["Store__PrivacyUrl"] = "https://shop.example/privacy",
        ["Emulator__Anonymous"] = "true",
        ["Logging__LogLevel__Default"] = "Warning",
    };

    private static void Line(FormattableString text) => Console.WriteLine(text.ToString(CultureInfo.InvariantCulture));
}
