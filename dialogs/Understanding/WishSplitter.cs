using System.Text.RegularExpressions;

namespace ServiceBot.Dialogs.Understanding;

/// <summary>
/// Cuts a line at the ends of its clauses, as far as each clause asks or wishes for something itself: "查一下我的訂單，順便問退貨規定" are two,
/// "我的手機摔了，螢幕裂掉" is one story, and "my phone is broken and also I need an invoice" is a story and a wish.
/// </summary>
public static partial class WishSplitter
{
    /// <summary>More than this nobody writes in one line; what is longer is a story, and read as a whole.</summary>
    public const int Most = 4;

    private static readonly char[] Stops = ['?', '？', '!', '！', '。', ';', '；', '~', '～', '.', ' '];

    private const int LongestRead = 400;
    private const int ShortestWish = 3;

    /// <returns>The wishes in their order, at least one; a clause that wishes nothing belongs to the wish after it, at the end to the one before it.</returns>
    public static IReadOnlyList<string> Split(string text)
    {
        var plain = MessageText.Normalise(text).Trim();
        if (plain.Length > LongestRead)
            return [plain];
        if (!Boundary().IsMatch(plain.TrimEnd(Stops)))
            return [plain];
        var matters = Another().Split(plain).Where(part => part.Count(char.IsLetterOrDigit) >= ShortestWish).Select(Wishes).ToList();
        if (matters.Count > 1 && matters.Exists(matter => matter.Wishes.Count > 0))
            return Few([.. matters.SelectMany(matter => matter.Wishes.Count > 0 ? matter.Wishes : [matter.Whole])], plain);
        return Few(Wishes(plain).Wishes, plain);
    }

    private static IReadOnlyList<string> Few(IReadOnlyList<string> wishes, string plain) => wishes.Count is 0 or 1 or > Most ? [plain] : wishes;

    private static (string Whole, IReadOnlyList<string> Wishes) Wishes(string part)
    {
        var wishes = new List<string>();
        var pending = "";
        foreach (var clause in Clauses(part))
        {
            pending = pending.Length == 0 ? clause : pending + " " + clause;
            if (!IsWish(clause))
                continue;
            wishes.Add(pending);
            pending = "";
        }

        if (pending.Length > 0 && wishes.Count > 0)
            wishes[^1] += " " + pending;
        return (part.Trim(), wishes);
    }

    private static IEnumerable<string> Clauses(string text) =>
        Boundary().Split(text).Select(clause => clause.Trim()).Where(clause => clause.Length > 0);

    private static bool IsWish(string clause) =>
        clause.Count(char.IsLetterOrDigit) >= ShortestWish && Wish().IsMatch(ChineseScript.Simplify(clause));

    private const RegexOptions Options = RegexOptions.CultureInvariant | RegexOptions.IgnoreCase;

    // Where one clause ends: a stop, a comma that is no number's, a word that joins on another matter.
    [GeneratedRegex(
        @"(?<=[?？!！。;；~～\n])(?![?？!！。~～])|[,，](?![0-9]{3}(?![0-9]))|(?=(?:順便|顺便|另外|還有|还有|再來|再来|然後|然后|以及|跟著|同時|同时|對了|对了)(?!一個|一个|一件|一些|東西|东西|多久|多少|幾|几|沒|没|貨|货|人))"
        + @"|\b(?:and also|and then|and|also|plus|by the way|btw|another thing|besides|then)\b(?= (?:i|i'd|i'll|what|when|where|how|why|which|who|can|could|do|does|did|is|are|will|would|please|tell|help|also|my|send|check|track|show|give|the|if|want|need|return|cancel|get|let)\b)",
        Options, 1000)]
    private static partial Regex Boundary();

    // Words that never go on with the same matter, so that what stands before them is one of its own, a fault told without a wish too.
    [GeneratedRegex(@"(?=順便|顺便|另外(?![一幾几])|對了|对了)|\b(?:and also|by the way|btw)\b", Options, 1000)]
    private static partial Regex Another();

    // A question by its form, or a word for wanting something done.
    [GeneratedRegex(
        @"[?？]|吗|呢[。!]?$|么(?![好样])|怎么|什么|(?<!(?:忘了|忘记|不知道|不确定|不记得)是?)哪|(?<!好)几(?:天|点|时|号|个)|多久|多少|能不能|可不可以|是不是|有没有|如何|何时|啥"
        + @"|要|想|请|麻烦|帮|查|问|申请|退|开(?:个|张|一)?(?:发票|收据)|给我|寄给|催|转"
        + @"|\b(?:what|when|where|how|why|who|which|can|could|do|does|did|is there|are there|is it|is my|are you|will|would|should|may|please|pls|want|need|wanna|like to|help|tell|show|send|check|track|cancel|give|get me|let me|book|looking for)\b",
        Options, 1000)]
    private static partial Regex Wish();
}
