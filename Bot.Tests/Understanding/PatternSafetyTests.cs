using System.Diagnostics;
using System.Reflection;
using System.Text.RegularExpressions;
using ServiceBot.Dialogs.Understanding;

namespace ServiceBot.Tests.Understanding;

/// <summary>Every pattern of the conversation and of the host meets the inputs that make careless ones run for minutes; new patterns are found by themselves.</summary>
public sealed class PatternSafetyTests
{
    private const int Long = 100_000;
    private const BindingFlags Any = BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly;

    // A pattern's own limit is a second; whoever needs it has been caught out.
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(1);

    private static readonly string[] Hostile =
    [
        new('a', Long), new('9', Long), new('退', Long), new(' ', Long), new('-', Long), new('@', Long), new('?', Long), new('(', Long),
        Repeated("1-"), Repeated("a1"), Repeated("a@"), Repeated("a."), Repeated("12 34"), Repeated("09"), Repeated("iphone "), Repeated("not "),
        Repeated("是不是"), Repeated("还没"), Repeated("\n"), Repeated("((((1))))"), Repeated("https://a"), Repeated("****"), Repeated("my screen is "), Repeated("+8 (")
    ];

    // Found once: to look through all types costs more than to run a pattern.
    private static readonly Lazy<Dictionary<string, Regex>> All = new(() => Find().DistinctBy(pattern => pattern.Name).ToDictionary(pattern => pattern.Name, pattern => pattern.Regex));

    public static TheoryData<string> Patterns() => [.. All.Value.Keys];

    [Theory]
    [MemberData(nameof(Patterns))]
    public void A_pattern_reads_any_hundred_kilobytes_in_bounded_time(string name)
    {
        var pattern = All.Value[name];
        foreach (var text in Hostile)
        {
            var before = Stopwatch.GetTimestamp();
            try
            {
                pattern.Count(text);
            }
            catch (RegexMatchTimeoutException)
            {
                // Bounded all the same, where a message as long as a customer's is read at once: what is longer is cut before it is read.
                Assert.True(pattern.MatchTimeout <= Limit, name);
                pattern.Count(text[..MessageText.LongestRead]);
            }

            Assert.True(Stopwatch.GetElapsedTime(before) < Limit * 10, $"{name} on {text[..8]}…");
        }
    }

    [Fact]
    public void No_pattern_is_without_a_limit() =>
        Assert.Empty(All.Value.Where(pattern => pattern.Value.MatchTimeout == Regex.InfiniteMatchTimeout).Select(pattern => pattern.Key));

    private static IEnumerable<(string Name, Regex Regex)> Find() =>
        from assembly in new[] { typeof(EntityFinder).Assembly, typeof(ServiceBot.Understanding.EvaluateCommand).Assembly, typeof(global::BotFramework.Recognizers.DateTimeRecognizer).Assembly }
        from type in assembly.GetTypes()
        where !type.ContainsGenericParameters
        from pattern in Made(type)
        select ($"{type.FullName}.{pattern.Name}", pattern.Regex);

    private static IEnumerable<(string Name, Regex Regex)> Made(Type type)
    {
        foreach (var method in type.GetMethods(Any).Where(method => method.GetCustomAttribute<GeneratedRegexAttribute>() is not null))
            yield return (method.Name, (Regex)method.Invoke(null, null)!);
        foreach (var property in type.GetProperties(Any).Where(property => property.GetCustomAttribute<GeneratedRegexAttribute>() is not null))
            yield return (property.Name, (Regex)property.GetValue(null)!);
        foreach (var field in type.GetFields(Any).Where(field => field.FieldType == typeof(Regex) && !type.Name.StartsWith('<') && type.Namespace != "System.Text.RegularExpressions.Generated"))
        {
            if (field.GetValue(null) is Regex regex)
                yield return (field.Name, regex);
        }
    }

    private static string Repeated(string piece) => string.Concat(Enumerable.Repeat(piece, Long / piece.Length));
}
