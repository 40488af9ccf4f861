using System.Collections.Frozen;

namespace BotFramework.Recognizers.Dates;

/// <summary>The words of a language that join two moments to one.</summary>
/// <param name="DayThenTime">Between a day and its time.</param>
/// <param name="TimeThenDay">Between a time and its day; empty where the language has not that order.</param>
/// <param name="To">Between the ends of a range.</param>
/// <param name="And">Between the ends of a range that <paramref name="Between"/> opens or that a closing word ends.</param>
/// <param name="From">May stand before a range.</param>
/// <param name="Between">Opens a range that <paramref name="And"/> joins.</param>
/// <param name="Closing">Ends a range that <paramref name="And"/> joins.</param>
/// <param name="Lengths">Between the parts of one length of time.</param>
internal sealed record JoinWords(
    FrozenSet<string> DayThenTime,
    FrozenSet<string> TimeThenDay,
    FrozenSet<string> To,
    FrozenSet<string> And,
    string[] From,
    string[] Between,
    string[] Closing,
    FrozenSet<string> Lengths)
{
    public static JoinWords Chinese { get; } = new(
        Set("", " ", "的", ",", ", ", "的时候"), Set(), Set("到", "至", "-", " - ", "~", " 到 ", " 至 ", "直到"), Set("和", "与", "跟"),
        ["从", "由", "自"], [], ["之间", "间"], Set("", " ", "又", "零", "加", "多", "余", "和"))
    {
        Before = ["或之前", "及之前", "及以前", "或以前", "之前", " 之前", "以前", " 以前", "前"],
        After = ["或之后", "及之后", "及以后", "或以后", "之后", " 之后", "以后", " 以后", "后", "起", "开始", "以来"],
        FromNamed = ["起", "开始", "以来"],
        BeforeSigns = ["截止到", "截至", "不晚于"],
        AfterSigns = ["自从", "不早于"],
    };

    public static JoinWords English { get; } = new(
        Set(" ", ", ", " at ", ", at ", " around ", " at around ", " - ", "-", " by ", " in the ", " the ", " for ", " @ ", " from "),
        Set(" ", ", ", " on ", ", on ", " of ", " this ", " in the "),
        Set(" to ", "-", " - ", "~", " until ", " till ", " through ", " thru ", " to the ", " until the ", " till the ", " through the "),
        Set(" and ", " and the ", " to "),
        ["from the ", "from "], ["between the ", "between "], [], Set(" ", " and ", ", "))
    {
        Before = [" or before", " or earlier", " and before"],
        After = [" or later", " or after", " and later", " and after", " onwards", " onward", " and greater", " or greater"],
        FromNamed = [" or later", " and later", " or after", " and after", " onwards", " onward", " and greater", " or greater"],
        BeforeSigns = Loosely(
            "before ", "until ", "till ", "by ", "no later than ", "not later than ", "prior to ", "earlier than ", "up to ", "as late as ", "less than ", "smaller than "),
        AfterSigns = Loosely(
            "after ", "since ", "starting from ", "starting on ", "starting ", "beginning on ", "beginning ", "later than ", "no earlier than ", "as early as ",
            "any time from ", "greater than ", "year greater than "),
    };

    /// <summary>Behind a moment: up to it.</summary>
    public required string[] Before { get; init; }

    /// <summary>Behind a moment: from it on.</summary>
    public required string[] After { get; init; }

    /// <summary>Those of <see cref="After"/> that count a named year or month itself.</summary>
    public required string[] FromNamed { get; init; }

    /// <summary>In front of a moment: up to it.</summary>
    public required string[] BeforeSigns { get; init; }

    /// <summary>In front of a moment: from it on.</summary>
    public required string[] AfterSigns { get; init; }

    // The longest first, so that "by around" is not left at "around".
    private static string[] Loosely(params string[] signs) =>
        [.. signs.SelectMany(sign => new[] { sign, sign + "around ", sign + "about ", sign + "the " }).OrderByDescending(sign => sign.Length)];

    private static FrozenSet<string> Set(params string[] words) => words.ToFrozenSet();
}
