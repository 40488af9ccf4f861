namespace Microsoft.Bot.Builder.Dialogs.Prompts;

/// <summary>The languages that prompts know.</summary>
public static class PromptCultureModels
{
    private static readonly PromptCultureModel[] Supported =
    [
        Make("bg-bg", "или", "Да", "Не", serialComma: false),
        Make("zh-cn", "要么", "是的", "不", "，"),
        Make("nl-nl", "of", "Ja", "Nee"),
        Make("en-us", "or", "Yes", "No"),
        Make("fr-fr", "ou", "Oui", "Non"),
        Make("de-de", "oder", "Ja", "Nein"),
        Make("hi-in", "या", "हां", "नहीं", serialComma: false),
        Make("it-it", "o", "Si", "No", serialComma: false),
        Make("ja-jp", "または", "はい", "いいえ", "、"),
        Make("ko-kr", "또는", "예", "아니", serialComma: false),
        Make("pt-br", "ou", "Sim", "Não"),
        Make("es-es", "o", "Sí", "No"),
        Make("sv-se", "eller", "Ja", "Nej", serialComma: false),
        Make("tr-tr", "veya", "Evet", "Hayır", serialComma: false),
    ];

    public static PromptCultureModel Bulgarian => Supported[0];

    public static PromptCultureModel Chinese => Supported[1];

    public static PromptCultureModel Dutch => Supported[2];

    public static PromptCultureModel English => Supported[3];

    public static PromptCultureModel French => Supported[4];

    public static PromptCultureModel German => Supported[5];

    public static PromptCultureModel Hindi => Supported[6];

    public static PromptCultureModel Italian => Supported[7];

    public static PromptCultureModel Japanese => Supported[8];

    public static PromptCultureModel Korean => Supported[9];

    public static PromptCultureModel Portuguese => Supported[10];

    public static PromptCultureModel Spanish => Supported[11];

    public static PromptCultureModel Swedish => Supported[12];

    public static PromptCultureModel Turkish => Supported[13];

    /// <summary>zh-Hant-TW gives zh-cn. A language that none of the models speaks comes back as it is, in lower case.</summary>
    public static string MapToNearestLanguage(string cultureCode)
    {
        if (string.IsNullOrWhiteSpace(cultureCode))
            return cultureCode;
        var code = cultureCode.ToLowerInvariant();
        var language = code.Split('-')[0].Trim();
        var nearest = Array.Find(Supported, model => model.Locale == code)
            ?? Array.Find(Supported, model => model.Locale.StartsWith(language + "-", StringComparison.Ordinal));
        return nearest?.Locale ?? code;
    }

    public static PromptCultureModel[] GetSupportedCultures() => [.. Supported];

    private static PromptCultureModel Make(string locale, string or, string yes, string no, string comma = ",", bool serialComma = true) => new()
    {
        Locale = locale,
        Separator = comma + " ",
        InlineOr = $" {or} ",
        InlineOrMore = serialComma ? $"{comma} {or} " : $" {or} ",
        YesInLanguage = yes,
        NoInLanguage = no,
    };
}
