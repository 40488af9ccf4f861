using System.Text.RegularExpressions;

namespace ServiceBot.Dialogs.Understanding;

/// <summary>The platform that a name, a user agent or a sentence speaks of.</summary>
public static partial class PlatformFinder
{
    public const string Ios = "ios";
    public const string Android = "android";
    public const string Windows = "windows";
    public const string MacOs = "macos";
    public const string Unknown = "unknown";

    public static IReadOnlyList<string> All { get; } = [Ios, Android, Windows, MacOs];

    /// <summary>One of <see cref="All"/>, or null.</summary>
    public static string? Read(string text) =>
        IosWords().IsMatch(text) ? Ios
        : AndroidWords().IsMatch(text) ? Android
        : MacWords().IsMatch(text) ? MacOs
        : WindowsWords().IsMatch(text) ? Windows
        : null;

    private const RegexOptions Options = RegexOptions.CultureInvariant | RegexOptions.IgnoreCase;

    [GeneratedRegex(@"i ?phone|i ?pad|(?<![a-z])ios(?![a-z])|蘋果手機|苹果手机", Options, 1000)]
    private static partial Regex IosWords();

    [GeneratedRegex("android|安卓|galaxy|pixel|三星|小米|華為|华为|oppo|vivo", Options, 1000)]
    private static partial Regex AndroidWords();

    [GeneratedRegex("(?<![a-z])i?mac|蘋果電腦|苹果电脑", Options, 1000)]
    private static partial Regex MacWords();

    [GeneratedRegex(@"(?<![a-z])win(?:dows|32|64)?(?![a-z])|(?<![a-z])pc(?![a-z])|微軟|微软", Options, 1000)]
    private static partial Regex WindowsWords();
}
