using System.Text.RegularExpressions;
using BotFramework.Recognizers;

namespace ServiceBot.Dialogs.Understanding;

/// <summary>Yes and no as people write them to the desk's questions; null where a message is neither.</summary>
public static partial class YesNoRules
{
    // Beyond it, a "no" in the sentence is about something else.
    private const int LongestAnswer = 40;

    public static bool? Read(string text)
    {
        var plain = ChineseScript.Simplify(MessageText.Normalise(text)).Trim();
        if (plain.Length is 0 or > LongestAnswer || (plain.Length > 4 && MoodRules.IsQuestion(plain)))
            return null;
        if (plain.StartsWith("不好意思", StringComparison.Ordinal) || MoodRules.WasAway(plain))
            return null;
        if (No().IsMatch(plain))
            return false;
        if (Yes().IsMatch(plain))
            return true;
        var culture = plain.Any(MessageText.IsHan) ? "zh" : "en";
        var found = BooleanRecognizer.Recognize(plain, culture);
        return found.Count > 0 && found[0].Start <= 3 ? found[0].Value : null;
    }

    [GeneratedRegex(
        @"还没|没有|没备|未备|不(?:太|是很|怎么|大)?(?:清楚|明白|懂|了解|对)|不是|^不(?!好意思)|^否|^没(?!错|问题|关系|事)|\bnot (?:yet|really|quite|clear|right|sure)|\bhaven'?t|\bhasn'?t|\bdidn'?t|^no\b|^nope|unclear|\bwrong\b",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, 1000)]
    private static partial Regex No();

    [GeneratedRegex(
        @"备份(?:好|过|完)?了|清楚|明白|懂了|了解|知道了|^(?:对|是|好|嗯|恩|行|可以|没错|正确|有)|^(?:都)?(?:好了|弄好了)|\ball clear|\bunderstood|\bgot it|^clear\b|\bbacked (?:it )?up|\bdone\b|\bi have\b|\bi did\b|^yes\b|^yep|^sure|^correct|^right\b",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Yes();
}
