using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using ServiceBot.Tests.Channels.DirectLine;
using ServiceBot.Tests.Endurance;

namespace ServiceBot.Tests.Repairs;

/// <summary>Many hostile uploads at once on a real host. 60 by default; SERVICEBOT_LONG=1 sends 1,000.</summary>
[Collection(SharedDesk.Name)]
public sealed class UploadStormTests(RunningDesk desk)
{
    private static readonly int Uploads = Environment.GetEnvironmentVariable("SERVICEBOT_LONG") == "1" ? 1000 : 60;

    private static readonly byte[] FiftyMegabytes = [.. Encoding.Latin1.GetBytes(Files.Jpeg), .. new byte[50 * 1024 * 1024]];

    private static readonly (string Name, byte[] Content, bool IsKept)[] Kinds =
    [
        ("page.png", Encoding.Latin1.GetBytes("<!doctype html><script>alert(1)</script>"), false),
        ("polyglot.html", Encoding.Latin1.GetBytes(Files.Gif + "/*<script>alert(1)</script>*/"), true),
        ("empty.png", [], false),
        ("../../x.png", Encoding.Latin1.GetBytes(Files.Png), true),
        ("big.jpg", FiftyMegabytes, false),
    ];

    [Fact]
    public async Task Each_is_kept_under_a_random_name_or_refused_in_clear_words_and_none_is_served_as_a_page()
    {
        var outcomes = await Task.WhenAll(Enumerable.Range(0, Uploads).Select(index => SendAsync(Kinds[index % Kinds.Length])));

        Assert.All(outcomes, outcome => Assert.Null(outcome));
    }

    /// <returns>What was wrong, or null.</returns>
    private async Task<string?> SendAsync((string Name, byte[] Content, bool IsKept) kind)
    {
        using var form = new RepairForm(desk.Process);
        await form.JoinDirectLineAsync();
        var part = new ByteArrayContent(kind.Content);
        part.Headers.ContentType = new MediaTypeHeaderValue("image/png");
        using var body = new MultipartFormDataContent { { part, "file", kind.Name } };
        using var answer = await form.UploadAsync(body);
        if (answer.StatusCode != HttpStatusCode.OK)
            return $"{kind.Name}: {answer.StatusCode}";
        var said = await form.ReadAsync();
        var kept = said.OfType<JsonObject>().SelectMany(activity => (activity["attachments"] as JsonArray)?.AsEnumerable() ?? []).Select(file => (string?)file!["contentUrl"])
            .FirstOrDefault(url => url?.Contains("/attachments/", StringComparison.Ordinal) == true);
        if (kind.IsKept)
            return kept is null ? $"{kind.Name} was not kept" : await FaultOfServingAsync(kind.Name, kept);
        if (kept is not null)
            return $"{kind.Name} was kept";
        var isSaid = said.Any(activity => ((string?)activity!["text"])?.Contains("我沒有留下", StringComparison.Ordinal) == true);
        return isSaid ? null : $"{kind.Name} was refused without a word";
    }

    private async Task<string?> FaultOfServingAsync(string name, string url)
    {
        using var http = new HttpClient { BaseAddress = desk.Process.Address };
        using var answer = await http.GetAsync(new Uri(url));
        var type = answer.Content.Headers.ContentType?.MediaType;
        var isSafe = type is "image/gif" or "image/png" && answer.Headers.TryGetValues("X-Content-Type-Options", out _)
            && answer.Headers.GetValues("Content-Security-Policy").Any(policy => policy.Contains("sandbox", StringComparison.Ordinal));
        return isSafe && url.Split('/')[^1].Length == 24 ? null : $"{name} is served as {type} from {url}";
    }
}
