namespace Microsoft.Recognizers.Text;

/// <summary>Codes of the languages that recognizers are asked in.</summary>
public class Culture
{
    public const string Arabic = "ar-*";
    public const string Bulgarian = "bg-bg";
    public const string Chinese = "zh-cn";
    public const string Dutch = "nl-nl";
    public const string English = "en-us";
    public const string EnglishOthers = "en-*";
    public const string French = "fr-fr";
    public const string German = "de-de";
    public const string Hindi = "hi-in";
    public const string Italian = "it-it";
    public const string Japanese = "ja-jp";
    public const string Korean = "ko-kr";
    public const string Portuguese = "pt-br";
    public const string Spanish = "es-es";
    public const string SpanishMexican = "es-mx";
    public const string Swedish = "sv-se";
    public const string Turkish = "tr-tr";

    private static readonly string[] Codes =
    [
        English, EnglishOthers, Chinese, Spanish, SpanishMexican, Portuguese, French, German, Italian, Japanese, Dutch, Korean, Swedish,
        Bulgarian, Turkish, Hindi, Arabic,
    ];

    private Culture()
    {
    }

    public static string[] GetSupportedCultureCodes() => [.. Codes];

    /// <summary>en-GB gives en-*, es-AR gives es-es; a language that is none of these comes back in lower case.</summary>
    public static string MapToNearestLanguage(string cultureCode)
    {
        var code = cultureCode.ToLowerInvariant();
        if (Codes.Contains(code))
            return code;
        var language = code.Split('-')[0] + "-";
        return Codes.FirstOrDefault(known => known == language + "*") ?? Codes.FirstOrDefault(known => known.StartsWith(language, StringComparison.Ordinal)) ?? code;
    }
}
