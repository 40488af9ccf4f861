using System.Text.RegularExpressions;

namespace ServiceBot.Dialogs.Understanding;

/// <summary>The market that a customer names: "港版", "國行", "a US model". Chinese is read in Simplified characters.</summary>
public static partial class RegionFinder
{
    /// <summary>Another market than the shop's, without saying which.</summary>
    public const string Other = "ZZ";

    private static readonly (Regex Words, string Region)[] Known =
    [
        (Mainland(), "CN"), (HongKong(), "HK"), (Macau(), "MO"), (Taiwan(), "TW"), (Japan(), "JP"), (Korea(), "KR"), (Singapore(), "SG"), (Malaysia(), "MY"),
        (Australia(), "AU"), (Canada(), "CA"), (Britain(), "GB"), (Germany(), "DE"), (India(), "IN"), (States(), "US"), (AnyOther(), Other),
    ];

    /// <returns>ISO 3166-1 alpha-2, <see cref="Other"/>, or null where no market is named.</returns>
    public static string? Find(string text)
    {
        var plain = ChineseScript.Simplify(MessageText.Normalise(text));
        return Known.Where(known => known.Words.IsMatch(plain)).Select(known => known.Region).FirstOrDefault();
    }

    private const RegexOptions Options = RegexOptions.CultureInvariant | RegexOptions.IgnoreCase;

    [GeneratedRegex(@"国行|行货|大陆版|内地版|中国(?:大陆)?版|\bmainland\b|\bchin(?:a|ese) (?:model|version|unit|iphone)", Options, 1000)]
    private static partial Regex Mainland();

    [GeneratedRegex(@"港版|港行|香港版|\bhong ?kong\b|\bhk\b", Options, 1000)]
    private static partial Regex HongKong();

    [GeneratedRegex(@"澳门|\bmaca[uo]\b", Options, 1000)]
    private static partial Regex Macau();

    [GeneratedRegex(@"台版|台湾(?:版|公司货)|台行|公司货|\btaiwan(?:ese)?\b", Options, 1000)]
    private static partial Regex Taiwan();

    [GeneratedRegex(@"日版|日本版|日行|\bjapan(?:ese)?\b", Options, 1000)]
    private static partial Regex Japan();

    [GeneratedRegex(@"韩版|韩国版|\bkorean?\b", Options, 1000)]
    private static partial Regex Korea();

    [GeneratedRegex(@"新加坡|\bsingapore(?:an)?\b", Options, 1000)]
    private static partial Regex Singapore();

    [GeneratedRegex(@"马来|大马版|\bmalaysian?\b", Options, 1000)]
    private static partial Regex Malaysia();

    [GeneratedRegex(@"澳版|澳洲|澳大利亚|\baustralian?\b", Options, 1000)]
    private static partial Regex Australia();

    [GeneratedRegex(@"加版|加拿大|\bcanad(?:a|ian)\b", Options, 1000)]
    private static partial Regex Canada();

    [GeneratedRegex(@"英版|英国版|\b(?:uk|british)\b", Options, 1000)]
    private static partial Regex Britain();

    [GeneratedRegex(@"德版|德国版|\bgerman(?:y)?\b", Options, 1000)]
    private static partial Regex Germany();

    [GeneratedRegex(@"印度|\bindian?\b", Options, 1000)]
    private static partial Regex India();

    // "Tell us" is no market: the letters count in capitals, or before a word for the model.
    [GeneratedRegex(@"美版|美国版|美行|\bamerican\b|\bunited states\b|\bus (?:model|version|unit|iphone|one)\b|(?-i:\bU\.?S\.?(?:A\.?)?\b)", Options, 1000)]
    private static partial Regex States();

    [GeneratedRegex(@"海外版|外版|国外(?:买|购|版)|水货|欧版|其他地区|别的地区|其他版本|\boverseas\b|\bforeign\b|\babroad\b|\banother market\b|\bimported\b", Options, 1000)]
    private static partial Regex AnyOther();
}
