using System.Globalization;
using System.Runtime.CompilerServices;
using Newtonsoft.Json.Linq;

namespace ServiceBot.Tests.BotFramework.Recognizers;

/// <summary>The public cases of the Recognizers-Text project, where a folder <c>shared/data/recognizers</c> stands beside the checkout.</summary>
internal static class PublicCases
{
    public static string? Folder { get; } = Find();

    public static IEnumerable<JObject> Read(string file) => JArray.Parse(File.ReadAllText(Path.Combine(Folder!, file))).OfType<JObject>();

    /// <summary>The readings of a case, a text a result.</summary>
    public static string[] Expected(JObject example) =>
    [
        .. example["Results"]!.Select(result => Join((result["Resolution"]?["values"] ?? new JArray()).Select(value =>
            (string?)value["value"] ?? $"{(string?)value["start"]}..{(string?)value["end"]}"))),
    ];

    public static string Join(IEnumerable<string> values) => string.Join('|', values.Distinct().Order(StringComparer.Ordinal));

    public static DateTime Reference(JObject example) =>
        (DateTime?)example["Context"]?["ReferenceDateTime"] ?? DateTime.Parse("2016-11-07", CultureInfo.InvariantCulture);

    private static string? Find([CallerFilePath] string path = "")
    {
        for (var folder = Path.GetDirectoryName(path); folder is not null; folder = Path.GetDirectoryName(folder))
        {
            var cases = Path.Combine(folder, "shared", "data", "recognizers");
            if (Directory.Exists(cases))
                return cases;
        }

        return null;
    }
}

/// <summary>Skipped where the cases are not at hand.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class PublicCasesTheoryAttribute : TheoryAttribute
{
    public PublicCasesTheoryAttribute()
    {
        if (PublicCases.Folder is null)
            Skip = "The public recognizer cases (shared/data/recognizers) are not beside the checkout.";
    }
}
