using ServiceBot.Dialogs.Understanding;

namespace ServiceBot.Dialogs.Knowledge;

/// <summary>What a tip depends on. Null where the words do not tell.</summary>
/// <param name="HomeButton">Whether there is a Home button (H-06, H-07, H-11).</param>
/// <param name="Burst">Whether the camera takes bursts (H-15: iPhone 5 and later).</param>
/// <param name="NineKey">Whether the nine-key keyboard is there (H-12: models for mainland China and Hong Kong).</param>
public sealed record DeviceTraits(bool? HomeButton, bool? Burst, bool? NineKey)
{
    private const string Phone = "iphone";
    private const int FirstWithBurst = 5;
    private const int LastWithHomeButton = 8;

    private static readonly string[] WithoutHome = ["没有home", "无home", "no home", "without home", "without a home", "face id", "全面屏", "全萤幕", "侧边按钮", "x之后"];
    private static readonly string[] WithHome = ["home键", "有home", "home button", "touch id", "指纹"];
    private static readonly string[] NineKeyModels = ["国行", "国内", "港行", "港版", "大陆版", "中国版", "mainland", "hong kong", "hk model", "china model"];
    private static readonly string[] OtherModels = ["美版", "美行", "日版", "日行", "韩版", "台版", "台湾版", "公司货", "欧版", "us model", "us version", "american", "japan", "korea", "uk model", "european", "taiwan"];

    /// <summary>What the words tell; the last iPhone named counts.</summary>
    public static DeviceTraits Of(string? words)
    {
        var folded = Fold(words ?? "");
        bool? nineKey = Says(folded, OtherModels) ? false : Says(folded, NineKeyModels) ? true : null;
        var at = folded.LastIndexOf(Phone, StringComparison.Ordinal);
        var (home, burst) = at < 0 ? (null, null) : OfModel(folded[(at + Phone.Length)..].TrimStart());
        return new DeviceTraits(home ?? (Says(folded, WithoutHome) ? false : Says(folded, WithHome) ? true : null), burst, nineKey);
    }

    private static (bool? Home, bool? Burst) OfModel(string model)
    {
        var digits = model.TakeWhile(char.IsAsciiDigit).Take(2).Count();
        if (digits > 0)
        {
            var generation = int.Parse(model.AsSpan(0, digits), provider: System.Globalization.CultureInfo.InvariantCulture);
            return (generation is > 1 and <= LastWithHomeButton, generation >= FirstWithBurst);
        }

        var word = new string([.. model.TakeWhile(char.IsAsciiLetter)]);
        return word switch
        {
            "se" => (true, true),
            "x" or "xs" or "xr" or "air" => (false, true),
            _ => (null, null),
        };
    }

    private static bool Says(string folded, string[] words) => words.Any(word => folded.Contains(word, StringComparison.Ordinal));

    private static string Fold(string text) => ChineseScript.Simplify(MessageText.Normalise(text)).ToLowerInvariant().Replace("home ", "home", StringComparison.Ordinal)
        .Replace("homebutton", "home button", StringComparison.Ordinal).Replace("有 home", "有home", StringComparison.Ordinal);
}
