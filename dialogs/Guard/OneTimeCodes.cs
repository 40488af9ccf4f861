using System.Text.RegularExpressions;
using ServiceBot.Dialogs.Understanding;

namespace ServiceBot.Dialogs.Guard;

/// <summary>The code that was asked for: it is read once and kept nowhere (P9).</summary>
public static partial class OneTimeCodes
{
    private const int Digits = 6;

    /// <summary>The digits that look most like a code, without what stands between them; null where there are none.</summary>
    public static string? Read(string? text)
    {
        var runs = Runs().Matches(Plain(text ?? "")).Select(run => string.Concat(run.Value.Where(char.IsAsciiDigit))).ToList();
        return runs.Find(run => run.Length == Digits) ?? runs.FirstOrDefault();
    }

    internal static IEnumerable<FoundSecret> Find(string plain, GuardContext context) => context.Expecting == Slot.MailCode
        ? Runs().Matches(plain).Select(run => new FoundSecret(run.Index, run.Index + run.Length, RedactedKind.OneTimeCode))
        : [];

    private static string Plain(string text) => string.Concat(text.Select(MessageText.HalfWidth));

    [GeneratedRegex(@"(?<![A-Za-z0-9@._+-])[0-9](?:[ -]?[0-9]){3,7}(?![A-Za-z0-9@._+-]?[A-Za-z0-9@])", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Runs();
}
