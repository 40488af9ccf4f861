using System.Globalization;
using ServiceBot.Dialogs.ServicePoints;
using ServiceBot.Wording;
using YamlDotNet.RepresentationModel;

namespace ServiceBot.ServicePoints;

/// <summary>Reads <c>templates/holidays.yaml</c>: the public holidays by country and year.</summary>
internal static class HolidayFile
{
    public const string FileName = "holidays.yaml";

    /// <returns>None where there is no such file.</returns>
    /// <exception cref="WordingException">The file is broken.</exception>
    public static Holidays Load(string templatesDirectory)
    {
        List<string> problems = [];
        var file = new YamlFile(FileName, problems);
        var path = Path.Combine(templatesDirectory, FileName);
        if (!File.Exists(path))
            return Holidays.None;
        var byCountry = new Dictionary<string, IReadOnlySet<DateOnly>>(StringComparer.Ordinal);
        if (file.Load(path) is { } root && root.Children.TryGetValue(new YamlScalarNode("holidays"), out var node) && node is YamlMappingNode countries)
        {
            foreach (var (country, years) in countries.Children)
            {
                if (country is YamlScalarNode { Value: { Length: 2 } code } && years is YamlMappingNode list)
                    byCountry[code] = Days(file, list);
                else
                    file.Reject(country, "expected a country of two letters with its years");
            }
        }

        return problems.Count == 0 ? new Holidays(byCountry) : throw new WordingException(problems);
    }

    private static HashSet<DateOnly> Days(YamlFile file, YamlMappingNode years)
    {
        HashSet<DateOnly> days = [];
        foreach (var (year, list) in years.Children)
        {
            foreach (var node in (list as YamlSequenceNode)?.Children ?? [])
            {
                if (DateOnly.TryParseExact($"{year}-{node}", "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
                    days.Add(day);
                else
                    file.Reject(node, "expected a day of the year such as 01-31");
            }
        }

        return days;
    }
}
