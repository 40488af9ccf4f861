using System.Net;
using System.Text.RegularExpressions;

namespace ServiceBot.Tests.Staff;

/// <summary>What a trainee does on the practice pages.</summary>
internal static partial class PracticeBrowser
{
    public const string Practice = "/staff/practice";

    public static async Task<string> BeginAsync(HttpClient trainee, string scenario, string name = "Lin")
    {
        using var answer = await StaffSite.PostAsync(trainee, Practice, ("id", Guid.NewGuid().ToString("N")), ("scenario", scenario), ("name", name));
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        return answer.Headers.Location!.OriginalString;
    }

    public static async Task SayAsync(HttpClient trainee, string chat, string text, string? handler = null)
    {
        var sequence = Sequence().Match(await PageAsync(trainee, chat)).Groups["value"].Value;
        using var answer = await StaffSite.PostFromAsync(trainee, chat, handler is null ? chat : $"{chat}?handler={handler}", ("text", text), ("sequence", sequence));
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
    }

    public static async Task<string> PageAsync(HttpClient browser, string page) => WebUtility.HtmlDecode(await browser.GetStringAsync(new Uri(page, UriKind.Relative)));

    public static string LineOf(string page, string practice, string verdict) => Regex.Match(page, $"(?s)<li class=\"{verdict}\" title=\"{practice}\">.*?</li>").Value;

    [GeneratedRegex("name=\"sequence\" value=\"(?<value>[0-9]+)\"")]
    private static partial Regex Sequence();
}
