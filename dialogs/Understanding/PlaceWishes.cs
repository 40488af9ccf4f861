using ServiceBot.Dialogs.ServicePoints;

namespace ServiceBot.Dialogs.Understanding;

/// <summary>What a message says about places, besides naming one. Chinese is read in Simplified characters.</summary>
public static class PlaceWishes
{
    private const int LongestBareName = 14;

    private static readonly string[] Stores = ["直营", "零售店", "旗舰店", "专卖店", "retail store", "apple store", "own store", "official store", "flagship"];

    private static readonly string[] Places =
    [
        "维修点", "维修站", "维修中心", "维修据点", "据点", "门市", "门店", "服务中心", "服务点", "服务商", "服务站", "售后点", "网点", "哪里可以修", "哪里修", "哪儿修", "哪里能修",
        "service point", "service cent", "service provider", "service location", "repair shop", "repair cent", "repair point", "repair place", "repair location",
        "where can i get it repaired", "where can i get it fixed", "branch", "nearest", "near me",
    ];

    /// <summary>Asks for a shop of the maker's own .</summary>
    public static bool AsksForStore(string text) => Says(text, Stores);

    /// <summary>Asks for a place, or is nothing but the name of one; the text is known to name a place.</summary>
    public static bool AsksForPlace(string text) =>
        text.Trim().Length <= LongestBareName || ((Says(text, Places) || Says(text, Stores)) && (MoodRules.IsQuestion(text) || text.Length <= 2 * LongestBareName));

    private static bool Says(string text, string[] words)
    {
        var folded = PlaceText.Fold(text);
        return words.Any(word => folded.Contains(word, StringComparison.Ordinal));
    }
}
