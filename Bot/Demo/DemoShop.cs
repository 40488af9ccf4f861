using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace ServiceBot.Demo;

/// <summary>
/// The demo's files, embedded in the program. Their dates are written relative to the day: <c>{today+3}</c> is a date in the
/// shop's zone, <c>{now-5h}</c> a moment with its offset.
/// </summary>
internal static partial class DemoShop
{
    public const string OrdersFile = "orders.jsonl";
    public const string DevicesFile = "devices.jsonl";
    public const string ServicePointsFile = "service-points.geojson";
    public const string CustomersFile = "customers.json";

    /// <summary>The file with the dates of today put in.</summary>
    public static Stream Open(string file, TimeProvider time, TimeZoneInfo zone)
    {
        using var reader = new StreamReader(Embedded(file), Encoding.UTF8);
        var now = TimeZoneInfo.ConvertTime(time.GetUtcNow(), zone);
        return new MemoryStream(Encoding.UTF8.GetBytes(Token().Replace(reader.ReadToEnd(), match => Resolve(match, now))));
    }

    internal static Stream Embedded(string file) =>
        typeof(DemoShop).Assembly.GetManifestResourceStream($"ServiceBot.Demo.{file}")
        ?? throw new InvalidOperationException($"The demo file {file} is not embedded.");

    private static string Resolve(Match token, DateTimeOffset now)
    {
        var distance = token.Groups["distance"] is { Success: true, Value: var digits } ? int.Parse(digits, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture) : 0;
        return token.Groups["word"].Value == "today"
            ? DateOnly.FromDateTime(now.DateTime).AddDays(distance).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)
            : now.AddHours(distance).ToString("yyyy-MM-ddTHH:mm:sszzz", CultureInfo.InvariantCulture);
    }

    [GeneratedRegex(@"\{(?<word>today|now)(?<distance>[+-][0-9]+)?h?\}", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Token();
}
