using ServiceBot.Dialogs.Devices;
using ServiceBot.Dialogs.Documents;
using ServiceBot.Wording;

namespace ServiceBot.Tests.Wording;

/// <summary>The wording that ships, as the build copies it beside the host.</summary>
internal static class ShippedTemplates
{
    public static string Directory { get; } = Path.Combine(AppContext.BaseDirectory, "templates");

    private static readonly Lazy<WordingTables> Loaded = new(() => WordingTables.Load(Directory));

    /// <summary>Read once for all tests: nothing in them changes.</summary>
    public static WordingTables Tables => Loaded.Value;

    public static TemplateCatalog Catalog => Tables.Catalog;

    public static DocumentTable Documents => Tables.Documents;

    public static MarketTable Markets => Tables.Markets;

    /// <summary>Every line that the desk says; what scripted customers say is theirs.</summary>
    public static IEnumerable<(string Locale, string File, int Line, string Text)> OwnLines() => Lines().Where(line => line.File != ServiceBot.Training.TrainingFile.FileName);

    /// <summary>Every line that is wording, without comments.</summary>
    public static IEnumerable<(string Locale, string File, int Line, string Text)> Lines() =>
        from path in System.IO.Directory.EnumerateFiles(Directory, "*.yaml", SearchOption.AllDirectories)
        where Path.GetDirectoryName(Path.GetDirectoryName(path)) == Directory && Path.GetFileName(path) != "standard.yaml"
        from line in File.ReadLines(path).Select((text, index) => (text, index))
        where !line.text.TrimStart().StartsWith('#')
        select (Path.GetFileName(Path.GetDirectoryName(path)!), Path.GetFileName(path), line.index + 1, line.text);
}
