using System.Collections.Frozen;
using System.Text.RegularExpressions;
using ServiceBot.Dialogs.Wording;

namespace ServiceBot.Dialogs.Understanding;

/// <summary>
/// The language to answer in: the customer's own, without jumping at lines that belong to none ("iPhone 15", "OK", a number, an e-mail).
/// </summary>
public static partial class LanguageRules
{
    // What people of every language write in Latin letters, and what a shop's products are called.
    private static readonly FrozenSet<string> EveryonesWords = FrozenSet.ToFrozenSet(
        [
            "ok", "okay", "hi", "hello", "hey", "bye", "thanks", "thx", "no", "yes", "iphone", "ipad", "ipod", "mac", "macbook", "imac", "airpods",
            "apple", "applecare", "watch", "pro", "max", "mini", "air", "plus", "ultra", "se", "id", "icloud", "ios", "macos", "android", "samsung",
            "galaxy", "google", "pixel", "sony", "xiaomi", "asus", "acer", "lenovo", "huawei", "app", "store", "imei", "sn", "pdf", "email", "mail",
            "line", "wechat", "facetime", "safari", "wifi", "usb", "type", "gb", "tb", "home", "face", "touch", "am", "pm", "qr", "code", "ups",
            "dhl", "fedex", "wi", "fi", "ic", "cpu", "ram", "ssd", "led", "lcd", "oled", "vip", "bug", "po", "tw", "hk", "cn", "us", "order", "plan",
        ], StringComparer.OrdinalIgnoreCase);

    // Without one of these a row of Latin words may be a name or an address.
    private static readonly FrozenSet<string> EnglishWords = FrozenSet.ToFrozenSet(
        [
            "the", "is", "my", "i", "you", "your", "where", "when", "what", "how", "why", "who", "which", "can", "could", "do", "does", "did", "have",
            "has", "had", "it", "its", "isn", "not", "don", "doesn", "didn", "hasn", "won", "want", "need", "please",
            "a", "an", "to", "for", "of", "in", "on", "at", "with", "from", "and", "or", "but", "was", "were", "are", "be", "been", "will", "would",
            "should", "this", "that", "these", "there", "here", "me", "we", "our", "they", "them", "still", "yet", "get", "got", "give", "help", "know",
            "tell", "talk", "speak", "buy", "bought", "ordered", "return", "refund", "repair", "broken", "broke", "cracked", "delivery", "delivered",
            "shipped", "shipping", "arrive", "arrived", "package", "parcel", "tracking", "invoice", "receipt", "warranty", "nearest", "any", "about",
            "phone", "laptop", "screen", "battery", "thank", "very", "much", "so", "good", "morning", "afternoon", "evening", "sorry", "if", "just",
        ], StringComparer.OrdinalIgnoreCase);

    /// <param name="current">The language of the conversation so far; kept unless the message clearly is in another.</param>
    public static string Decide(string text, string current)
    {
        var plain = NotALanguage().Replace(MessageText.Normalise(text), " ");
        var han = plain.Count(MessageText.IsHan);
        var words = Words().Matches(plain).Select(word => word.Value).Where(word => !EveryonesWords.Contains(word)).ToList();
        if (IsChinese(han, words.Count, current))
            return ChineseOf(plain, current);
        if (han == 0 && words.Count >= 2 && words.Exists(EnglishWords.Contains))
            return Locales.English;
        return han > 0 && words.Count >= 4 && words.Count > han && words.Exists(EnglishWords.Contains) ? Locales.English : current;
    }

    // A Latin word weighs as two characters; a Chinese conversation stays Chinese as long as there is something Chinese in the line.
    private static bool IsChinese(int han, int latinWords, string current) =>
        current == Locales.English ? han >= 2 && han >= latinWords * 2 : han > 0 && (latinWords < 4 || han >= latinWords);

    // One word of the other script in a line (a brand, a quoted name) changes nothing; a line without any tell-tale keeps what was.
    private static string ChineseOf(string text, string current)
    {
        var simplified = text.Count(ChineseScript.IsSimplifiedOnly);
        var traditional = text.Count(ChineseScript.IsTraditionalOnly);
        if (simplified > traditional * 2)
            return Locales.SimplifiedChinese;
        if (traditional > simplified * 2 || current == Locales.English)
            return Locales.TraditionalChinese;
        return current;
    }

    // E-mail and web addresses, and whatever has a digit in it.
    [GeneratedRegex(@"https?://[^\s\u4E00-\u9FFF]{1,500}|[A-Za-z0-9._%+-]{1,64}@[A-Za-z0-9.-]{1,255}|[A-Za-z-]{0,20}[0-9][A-Za-z0-9-]{0,40}", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex NotALanguage();

    [GeneratedRegex("[A-Za-z]{1,30}", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Words();
}
