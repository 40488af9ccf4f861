using ServiceBot.Dialogs.Devices;
using ServiceBot.Dialogs.Documents;
using ServiceBot.Wording;
using YamlDotNet.RepresentationModel;

namespace ServiceBot.Documents;

/// <summary>Reads <c>templates/documents.yaml</c>, the decision table of what to bring, and refuses a gap, an overlap or a contradiction in it.</summary>
internal sealed class DocumentFile
{
    public const string FileName = "documents.yaml";

    private const string Any = "any";

    private static readonly Dictionary<string, RegionKind> Regions = new() { ["home"] = RegionKind.Home, ["mainland"] = RegionKind.Mainland, ["abroad"] = RegionKind.Abroad };
    private static readonly Dictionary<string, Channel> Channels = new() { ["official"] = Channel.Official, ["reseller"] = Channel.Reseller };
    private static readonly Dictionary<string, Standing> Standings = new() { ["in"] = Standing.InWarranty, ["out"] = Standing.OutOfWarranty };
    private static readonly Dictionary<string, Destination> Destinations = new() { ["store"] = Destination.Store, ["provider"] = Destination.Provider };

    private readonly List<string> _problems = [];
    private readonly YamlFile _file;
    private readonly Func<string, bool> _hasWording;

    private DocumentFile(Func<string, bool> hasWording) => (_file, _hasWording) = (new YamlFile(FileName, _problems), hasWording);

    /// <param name="hasWording">Whether every locale has a message of that key.</param>
    /// <exception cref="WordingException">Something is missing, broken or contradicts itself; it names each line.</exception>
    public static DocumentTable Load(string directory, Func<string, bool> hasWording)
    {
        var file = new DocumentFile(hasWording);
        var table = file.Read(Path.Combine(directory, FileName));
        return file._problems.Count == 0 ? table : throw new WordingException(file._problems);
    }

    private DocumentTable Read(string path)
    {
        if (_file.Load(path) is not { } root)
            return new DocumentTable([]);
        _file.OnlyKnown(root, "rows");
        var table = new DocumentTable([.. (_file.Items(root, "rows") ?? []).Select(Row).OfType<DocumentRow>()]);
        if (_problems.Count == 0)
            CheckEverySituation(table);
        return table;
    }

    private DocumentRow? Row(YamlNode node)
    {
        if (node is not YamlMappingNode entry)
        {
            _file.Reject(node, "a row is a mapping of region, channel, warranty, destination, bring, not_needed and advice");
            return null;
        }

        _file.OnlyKnown(entry, "region", "channel", "warranty", "destination", "bring", "not_needed", "advice");
        var when = new Situation
        {
            Region = One(entry, "region", Regions),
            Channel = One(entry, "channel", Channels),
            Standing = One(entry, "warranty", Standings),
            Destination = One(entry, "destination", Destinations),
        };
        var row = new DocumentRow(
            when, Names(entry, "bring", "item-", "reason-"), Names(entry, "not_needed", "not-"), Names(entry, "advice", "advice-"), node.Start.Line);
        if (row.Bring.Count == 0)
            _file.Reject(entry, "a row without anything to bring");
        foreach (var both in row.Bring.Intersect(row.NotNeeded))
            _file.Reject(entry, $"'{both}' is both brought and not needed");
        return row;
    }

    private T? One<T>(YamlMappingNode entry, string key, Dictionary<string, T> known)
        where T : struct
    {
        if (_file.Text(entry, key) is { } text && (text == Any || known.ContainsKey(text)))
            return text == Any ? null : known[text];
        _file.Reject(entry, $"'{key}' is one of {string.Join(", ", known.Keys)} or any");
        return null;
    }

    private List<string> Names(YamlMappingNode entry, string key, params string[] prefixes)
    {
        if (!entry.Children.TryGetValue(new YamlScalarNode(key), out var node) || node is not YamlSequenceNode list)
        {
            _file.Reject(entry, $"'{key}' is no list");
            return [];
        }

        var names = list.Children.Select(item => (item as YamlScalarNode)?.Value ?? "").ToList();
        foreach (var missing in names.SelectMany(name => prefixes.Select(prefix => prefix + name)).Where(message => !_hasWording("documents." + message)))
            _file.Reject(list, $"no locale file documents.yaml has the message '{missing}'");
        foreach (var twice in names.GroupBy(name => name).Where(group => group.Count() > 1))
            _file.Reject(list, $"'{twice.Key}' stands twice in '{key}'");
        return names;
    }

    private void CheckEverySituation(DocumentTable table)
    {
        foreach (var situation in Situation.All)
        {
            var rows = table.Rows.Where(row => row.When.Covers(situation)).ToList();
            if (rows.Count == 0)
                _problems.Add(new SourceLine(FileName, 1).Says($"no row says what to bring for {Described(situation)}"));
            else if (rows.Count > 1)
                _problems.Add(new SourceLine(FileName, rows[1].Line).Says($"{Described(situation)} has a row already, in line {rows[0].Line}"));
        }
    }

    private static string Described(Situation situation) => string.Join(
        ", ", Regions.First(pair => pair.Value == situation.Region).Key, Channels.First(pair => pair.Value == situation.Channel).Key,
        Standings.First(pair => pair.Value == situation.Standing).Key, Destinations.First(pair => pair.Value == situation.Destination).Key);
}
