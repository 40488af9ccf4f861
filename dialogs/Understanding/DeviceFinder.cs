using System.Text.RegularExpressions;

namespace ServiceBot.Dialogs.Understanding;

/// <summary>The product that a message is about: a model where one is named, else the kind of thing.</summary>
internal static partial class DeviceFinder
{
    public static string? Find(string text)
    {
        var model = Model().Match(text);
        if (model.Success)
            return Tidy(model.Value);
        var kind = Kind().Match(text);
        return kind.Success ? Tidy(kind.Value) : null;
    }

    /// <summary>Whether a row of letters and digits is a product's name ("iphone15pro") and so no number of anything.</summary>
    public static bool NamesDevice(string value) => Model().IsMatch(value);

    private static string Tidy(string value) => Spaces().Replace(value.Trim(), " ");

    [GeneratedRegex(
        """
        i[ ]?phone[ ]?(?:[0-9]{1,2}[ ]?[se]?|SE[ ]?[0-9]?|X[SR]?|air)?(?:[ ]?pro)?(?:[ ]?(?:max|plus|mini))?(?![a-z0-9])
        |mac[ ]?book(?:[ ]?(?:air|pro|neo))?(?:[ ]?M[1-9])?(?:[ ]?1[1-7](?![0-9]))?
        |i[ ]?mac(?:[ ]?24)?|mac[ ]?(?:mini|studio|pro)
        |i[ ]?pad(?:[ ]?(?:air|pro|mini))?(?:[ ]?[0-9]{1,2}(?![0-9]))?
        |air[ ]?pods(?:[ ]?(?:pro|max))?(?:[ ]?[1-4](?![0-9]))?
        |apple[ ]?(?:watch(?:[ ]?(?:ultra|se))?(?:[ ]?s?[0-9]{1,2}(?![0-9]))?|pencil|tv)|home[ ]?pod(?:[ ]?mini)?|air[ ]?tag|magic[ ]?(?:mouse|keyboard)
        |(?:samsung[ ]?)?galaxy[ ]?(?:[a-z][ ]?)?(?:[0-9]{1,2}|buds|watch|tab|fold|flip)(?:[ ]?(?:ultra|plus|fe))?|pixel[ ]?[0-9]{1,2}(?:[ ]?(?:pro|a))?
        |(?<![a-z])(?:redmi|xiaomi|thinkpad|zenbook|surface[ ]?(?:pro|laptop|go)|nintendo[ ]switch|switch[ ]?2|ps5|xbox|mate(?=[ ]?[0-9]))(?:[ ]?(?:note|pro|book))?[ ]?[0-9]{0,3}(?![a-z0-9])
        |(?:小米|紅米|红米|華為|华为|三星|榮耀|荣耀|華碩|华硕)(?=[ ]?[a-z0-9])[ ]?[a-z]{0,6}[ ]?[0-9]{1,3}(?:[ ]?(?:pro|ultra))?
        """, RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.IgnorePatternWhitespace, 1000)]
    private static partial Regex Model();

    // "Phone number", "打電話", "手機號碼" are ways to reach somebody, not things to repair.
    [GeneratedRegex(
        """
        筆記型電腦|筆電|笔记本电脑|笔记本|手提電腦|手提电脑|平板電腦|平板电脑|平板|桌機|桌上型電腦|台式机|台式电脑|電腦|电脑
        |藍牙耳機|蓝牙耳机|耳機|耳机|智慧手錶|智能手表|手錶|手表|充電器|充电器|充電線|充电线|行動電源|充电宝|鍵盤|键盘|滑鼠|鼠标|螢幕|顯示器|显示器|喇叭|音箱|相機|相机|電視|电视|路由器
        |(?:手機|手机)(?![號号]碼?码?)
        |(?<![a-z])(?:laptop|notebook|macbook|tablet|desktop|computer|headphones?|headset|earbuds?|earphones?|smart[ ]?watch|charger|power[ ]?bank|keyboard|mouse|monitor|speaker|camera|router|tv
        |(?:smart|cell|mobile[ ]?)phones?|phone(?![ ]?(?:number|no\b|support|call|line|\#))|mobile(?![ ]?(?:number|no\b)))(?![a-z])
        """, RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.IgnorePatternWhitespace, 1000)]
    private static partial Regex Kind();

    [GeneratedRegex(" {2,}", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Spaces();
}
