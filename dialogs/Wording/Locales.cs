namespace ServiceBot.Dialogs.Wording;

/// <summary>The languages of the desk, each complete.</summary>
public static class Locales
{
    public const string TraditionalChinese = "zh-Hant";
    public const string SimplifiedChinese = "zh-Hans";
    public const string English = "en";

    public static IReadOnlyList<string> All { get; } = [TraditionalChinese, SimplifiedChinese, English];

    /// <summary>The desk's language for a BCP 47 tag as clients send it; <paramref name="fallback"/> where it names none of ours.</summary>
    public static string From(string? tag, string fallback = TraditionalChinese)
    {
        if (string.IsNullOrWhiteSpace(tag))
            return fallback;
        var lower = tag.Trim().ToLowerInvariant().Replace('_', '-');
        if (lower == "en" || lower.StartsWith("en-", StringComparison.Ordinal))
            return English;
        if (lower != "zh" && lower != "yue" && !lower.StartsWith("zh-", StringComparison.Ordinal) && !lower.StartsWith("yue-", StringComparison.Ordinal))
            return fallback;
        if (lower.Contains("hans", StringComparison.Ordinal))
            return SimplifiedChinese;
        if (lower.Contains("hant", StringComparison.Ordinal))
            return TraditionalChinese;
        return lower is "zh-cn" or "zh-sg" or "zh-my" ? SimplifiedChinese
            : lower is "zh-tw" or "zh-hk" or "zh-mo" or "yue" ? TraditionalChinese
            : fallback.StartsWith("zh", StringComparison.Ordinal) ? fallback : TraditionalChinese;
    }
}
