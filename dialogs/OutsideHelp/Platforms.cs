using System.Text.RegularExpressions;
using Microsoft.Bot.Schema;
using Newtonsoft.Json.Linq;
using ServiceBot.Dialogs.Desk;

namespace ServiceBot.Dialogs.OutsideHelp;

/// <summary>
/// What the customer reads on, so that help fits it (I-20, OPS-15). The page tells it in <c>channelData.platform</c>, other channels in
/// their <c>clientInfo</c>; from outside it is a hint and no more, and what the customer says counts first.
/// </summary>
public static partial class Platforms
{
    public const string Ios = "ios";
    public const string Android = "android";
    public const string Windows = "windows";
    public const string MacOs = "macos";
    public const string Unknown = "unknown";

    // A user agent is longer than a name, and nobody's is longer than this.
    private const int LongestHint = 500;

    public static IReadOnlyList<string> All { get; } = [Ios, Android, Windows, MacOs];

    /// <summary>The customer's platform as far as it is known.</summary>
    public static string Of(DeskTurn desk) => desk.State.Facts.Platform ?? desk.State.Facts.PlatformHint ?? Unknown;

    /// <summary>The platform that a name, a user agent or a sentence speaks of, or null.</summary>
    public static string? Read(string text) =>
        IosWords().IsMatch(text) ? Ios
        : AndroidWords().IsMatch(text) ? Android
        : MacWords().IsMatch(text) ? MacOs
        : WindowsWords().IsMatch(text) ? Windows
        : null;

    /// <summary>The hint that an activity brings, or null.</summary>
    public static string? Hint(IActivity activity)
    {
        var told = (activity.ChannelData as JObject)?["platform"]
            ?? activity.Entities?.FirstOrDefault(entity => entity.Type == "clientInfo")?.Properties?["platform"];
        return told is JValue { Type: JTokenType.String, Value: string { Length: > 0 and <= LongestHint } name } ? Read(name) : null;
    }

    /// <summary>What is known, with the hint of this activity; the newest device counts.</summary>
    public static Facts Noted(Facts facts, IActivity activity) => Hint(activity) is { } hint ? facts with { PlatformHint = hint } : facts;

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
