using System.Collections.Concurrent;
using System.Collections.Frozen;
using System.Text.RegularExpressions;
using ServiceBot.Dialogs.Understanding;

namespace ServiceBot.Dialogs.Scoring;

/// <summary>
/// How a practice sounds in one language, whoever speaks: regular expressions by name. Chinese is compared in Simplified characters.
/// They match in linear time, because staff edit them and customers write what they are held against.
/// </summary>
public sealed class ServicePatterns
{
    private const RegexOptions Options = RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;

    // They are dear to make and the same in every locale of every host of the process.
    private static readonly ConcurrentDictionary<string, Regex> Made = new(StringComparer.Ordinal);

    private readonly FrozenDictionary<string, Regex> _patterns;

    /// <exception cref="ArgumentException">One of them is no regular expression, or asks for more than linear time.</exception>
    public ServicePatterns(IEnumerable<KeyValuePair<string, string>> patterns) =>
        _patterns = patterns.ToFrozenDictionary(pattern => pattern.Key, pattern => Compile(pattern.Value), StringComparer.Ordinal);

    public static Regex Compile(string pattern) =>
        Made.GetOrAdd(ChineseScript.Simplify(pattern), simplified => new Regex(simplified, Options, TimeSpan.FromSeconds(1)));

    public bool Has(string name, string text) => _patterns.TryGetValue(name, out var pattern) && pattern.IsMatch(text);

    public int Count(string name, string text) => _patterns.TryGetValue(name, out var pattern) ? pattern.Count(text) : 0;

    /// <summary>What matched, or an empty text.</summary>
    public string Find(string name, string text) => _patterns.TryGetValue(name, out var pattern) ? pattern.Match(text).Value : "";

    public bool Knows(string name) => _patterns.ContainsKey(name);
}
