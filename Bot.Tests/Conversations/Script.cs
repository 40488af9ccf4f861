using System.Globalization;
using System.Text.RegularExpressions;

namespace ServiceBot.Tests.Conversations;

/// <summary>
/// A chat as a text file. The head says who chats and when (<c>key: value</c> lines after <c>#</c> titles); then each line is what
/// somebody says (<c>name: words</c>, further lines of it indented; <c>{code}</c> is the one that was last mailed), time that passes (<c>(00:02:00)</c>), or what the shop
/// does with a repair (<c>shop: RP-1 → ready</c>).
/// The customer is <c>customer</c>, <c>客人</c> or <c>客户</c>; everybody else is the desk, and is checked.
/// </summary>
public sealed partial class Script
{
    private static readonly string[] CustomerNames = ["customer", "客人", "客户"];

    private readonly Dictionary<string, string> _head = new(StringComparer.OrdinalIgnoreCase);

    private Script(string path) => Path = path;

    public string Path { get; }

    public List<string> HeadLines { get; } = [];

    public List<Step> Steps { get; } = [];

    public string Locale => Get("language", "zh-Hant");

    public string? SignedInAs => _head.GetValueOrDefault("signed in");

    public bool PacingOff => Get("notes", "paced") == "in the reply";

    /// <summary>The shop lets the desk send mails.</summary>
    public bool SendsMail => Get("mail", "off") == "on";

    /// <summary>A model chat: every practice applies to it and is met.</summary>
    public bool ShowsAll => Get("practices", "") == "all";

    /// <summary>What the chat is a model of: <c>shows: warranty (happy, wrong input); return (resume)</c>.</summary>
    public IEnumerable<(string Dialog, string Case)> Shows =>
        from shown in ShownLine().Matches(Get("shows", ""))
        from name in shown.Groups["cases"].Value.Split(',', StringSplitOptions.TrimEntries)
        select (shown.Groups["dialog"].Value.Trim(), name);

    public DateTimeOffset Starts => DateTimeOffset.Parse(Get("time", "2026-09-08 10:00 +08:00"), CultureInfo.InvariantCulture);

    /// <summary>An empty one in this language, for a customer whom a test plays itself.</summary>
    public static Script Of(string language, string? signedInAs = null)
    {
        var script = new Script("");
        script.AddHead($"language: {language}");
        if (signedInAs is not null)
            script.AddHead($"signed in: {signedInAs}");
        return script;
    }

    public static Script Read(string path)
    {
        var script = new Script(path);
        var inHead = true;
        foreach (var line in File.ReadAllLines(path))
        {
            if (inHead && line == "---")
                inHead = false;
            else if (inHead)
                script.AddHead(line);
            else
                script.AddStep(line);
        }

        return script;
    }

    /// <summary>The file as it reads when the chat goes as <paramref name="lines"/> say.</summary>
    public string With(IEnumerable<string> lines) => string.Join('\n', [.. HeadLines, "---", .. lines, string.Empty]);

    private void AddHead(string line)
    {
        HeadLines.Add(line);
        var colon = line.IndexOf(':', StringComparison.Ordinal);
        if (!line.StartsWith('#') && colon > 0)
            _head[line[..colon].Trim()] = line[(colon + 1)..].Trim();
    }

    private void AddStep(string line)
    {
        if (PauseLine().Match(line) is { Success: true } pause)
        {
            Steps.Add(new Step.Passes(TimeSpan.Parse(pause.Groups["span"].Value, CultureInfo.InvariantCulture), line));
            return;
        }

        if (ShopLine().Match(line) is { Success: true } move)
        {
            Steps.Add(new Step.Moves(move.Groups["number"].Value, move.Groups["state"].Value, Text(move, "day"), Text(move, "document"), Text(move, "note"), line));
            return;
        }

        if (line.StartsWith("    ", StringComparison.Ordinal) && Steps.LastOrDefault() is Step.Says open)
        {
            Steps[^1] = open with { Text = $"{open.Text}\n{line.Trim()}" };
            return;
        }

        var colon = line.IndexOfAny([':', '：']);
        if (colon > 0 && CustomerNames.Contains(line[..colon].Trim()))
            Steps.Add(new Step.Says(line[..colon].Trim(), line[(colon + 1)..].Trim()));
        else if (line.Length > 0)
            Steps.Add(new Step.Hears());
    }

    private string Get(string key, string otherwise) => _head.GetValueOrDefault(key, otherwise);

    private static string? Text(Match match, string group) => match.Groups[group] is { Success: true, Value: var text } ? text : null;

    [GeneratedRegex(@"^(shop|門市|门店)[:：] (?<number>RP-\d+) → (?<state>[a-z_]+)(, by (?<day>\d{4}-\d\d-\d\d))?(, no\. (?<document>\S+))?( [「“](?<note>.+)[」”])?$", RegexOptions.ExplicitCapture)]
    private static partial Regex ShopLine();

    [GeneratedRegex(@"(?<dialog>[^;()]+)\((?<cases>[^()]+)\)")]
    private static partial Regex ShownLine();

    [GeneratedRegex(@"^\((?<span>(\d+\.)?\d\d?:\d\d:\d\d)\)$")]
    private static partial Regex PauseLine();
}

public abstract record Step
{
    public sealed record Says(string Name, string Text) : Step;

    public sealed record Passes(TimeSpan Span, string Line) : Step;

    /// <summary>The shop moves a repair along: <c>shop: RP-1 → ready, by 2026-09-15, no. W-7 “its words”</c>, in part.</summary>
    public sealed record Moves(string Number, string State, string? Day, string? Document, string? Note, string Line) : Step;

    public sealed record Hears : Step;
}
