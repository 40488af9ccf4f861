using System.Collections.Frozen;
using System.Text.RegularExpressions;

namespace ServiceBot.Dialogs.Guard;

/// <summary>What a password can look like, and which words that stand where one could are none.</summary>
internal static partial class SecretShape
{
    private static readonly FrozenSet<string> CommonWords = FrozenSet.ToFrozenSet(
        [
            "a", "the", "an", "my", "your", "it", "its", "this", "that", "not", "no", "yes", "ok", "okay", "fine", "good", "right", "wrong", "correct", "incorrect",
            "invalid", "valid", "required", "needed", "necessary", "optional", "expired", "forgotten", "forgot", "lost", "missing", "gone", "unknown", "locked",
            "blocked", "disabled", "enabled", "weak", "strong", "safe", "secure", "saved", "stored", "same", "different", "changed", "reset", "set", "new", "old",
            "empty", "blank", "hidden", "private", "secret", "important", "too", "very", "so", "for", "to", "in", "on", "at", "of", "with", "what", "why", "how",
            "where", "when", "who", "please", "help", "thanks", "sure", "done", "ready", "set", "up", "off", "there", "here", "working", "accepted", "rejected",
            "refused", "asked", "sent", "received", "available", "confidential", "protected", "case-sensitive", "never", "always", "still", "really", "also", "just",
            "only", "being", "broken", "stuck", "stolen", "hacked", "leaked", "used", "apple", "icloud", "iphone", "ipad", "google", "link", "email", "mail", "sms",
            "hello", "hi", "hey", "bye", "later", "stop", "cancel", "back", "next", "skip", "none", "nope", "nah", "yep", "yeah", "yup", "maybe", "person", "human",
            "agent", "english", "chinese", "restart", "finished", "continue", "understood", "noted", "thx", "ty", "huh", "wait", "kk", "k", "y", "n", "id", "one", "n/a",
            "reset?", "wdym", "cool", "great", "perfect", "go", "start", "menu", "other", "both", "all",
        ], StringComparer.OrdinalIgnoreCase);

    public static bool IsCommonWord(string value) => CommonWords.Contains(value.TrimEnd('.', ',', '!', '?', ')', ':', ';'));

    /// <summary>A digit, a sign in the middle or a capital after a small letter: no plain word is written so.</summary>
    public static bool HasDigitOrSign(string value, int shortest) =>
        value.Length >= shortest && (value.Any(char.IsAsciiDigit) || InnerSign().IsMatch(value));

    /// <summary>A plain word that nobody says of a password ("is wrong", "is needed").</summary>
    public static bool CouldBeWord(string value) => value.Length >= 4 && PlainWord().IsMatch(value) && !IsCommonWord(value);

    public static bool IsEmail(string value) => value.Length < 320 && Email().IsMatch(value);

    public static bool NamesProduct(string value) => value.Length < 40 && Product().IsMatch(value);

    [GeneratedRegex(@"[A-Za-z0-9][@#$%^&*!_+~?=|\\][A-Za-z0-9]|[a-z][A-Z]|^[@#$%^&*!_+~][A-Za-z]|[A-Za-z][@#$%^&*_+~]$", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex InnerSign();

    [GeneratedRegex("^[A-Za-z][A-Za-z.'!?-]*$", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex PlainWord();

    [GeneratedRegex(@"^[A-Za-z0-9._%+-]{1,64}@[A-Za-z0-9-]{1,63}(?:\.[A-Za-z0-9-]{1,63}){1,5}[.,;]?$", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Email();

    [GeneratedRegex("^(?:i(?:phone|pad|mac|pod|cloud|os|tunes)|mac(?:book|os)?|airpods?|apple|galaxy|pixel|wi-?fi|[456]g|usb|face|touch|ps[45]|mp[34])[a-z]{0,4}-?[0-9]{0,2}(?:pro|max|plus|mini|s|e|air|promax)?[.,!?]?$",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Product();
}
