using System.Collections.Frozen;

namespace BotFramework.Recognizers;

/// <summary>
/// The sentence as the grammars read it: lower case, half width, the Traditional characters of their vocabulary as Simplified ones.
/// One character stays one character, so that an index here is an index in the original.
/// </summary>
internal static class FoldedText
{
    private const string Traditional = "點後週個禮鐘時間萬億兩號這過從來內幾負陸貳叁參餘雙對臺剛現當號歲來舊曆農請沒謝確認還無倆種項條選數禮軟國〇";
    private const string Simplified = "点后周个礼钟时间万亿两号这过从来内几负陆贰叁参余双对台刚现当号岁来旧历农请没谢确认还无俩种项条选数礼软国零";

    private static readonly FrozenDictionary<char, char> Fold = Traditional.Zip(Simplified)
        .DistinctBy(pair => pair.First).ToFrozenDictionary(pair => pair.First, pair => pair.Second);

    public static string Of(string text) => string.Create(text.Length, text, static (span, source) =>
    {
        for (var i = 0; i < span.Length; i++)
            span[i] = FoldOne(source[i]);
    });

    public static bool IsChinese(string? culture) => culture?.StartsWith("zh", StringComparison.OrdinalIgnoreCase) == true;

    private static char FoldOne(char c) => c switch
    {
        < '\u0080' => char.ToLowerInvariant(c),
        '\u3000' or '\u00a0' => ' ',
        >= '\uff01' and <= '\uff5e' => char.ToLowerInvariant((char)(c - 0xfee0)),
        '’' => '\'',
        '–' or '—' or '−' => '-',
        _ => Fold.TryGetValue(c, out var simple) ? simple : char.ToLowerInvariant(c),
    };
}
