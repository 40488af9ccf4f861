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
internal sealed record JoinWords(
    FrozenSet<string> DayThenTime,
    FrozenSet<string> TimeThenDay,
    FrozenSet<string> To,
    FrozenSet<string> And,
    string[] From,
    string[] Between,
    string[] Closing)
{
    public static JoinWords Chinese { get; } = new(
        Set("", " ", "的", ",", ", ", "的时候"), Set(), Set("到", "至", "-", " - ", "~", " 到 ", " 至 ", "直到"), Set("和", "与", "跟"),
        ["从", "由", "自"], [], ["之间", "间"]);

    public static JoinWords English { get; } = new(
        Set(" ", ", ", " at ", ", at ", " around ", " at around ", " - ", " by ", " in the ", " the "),
        Set(" ", ", ", " on ", ", on ", " of ", " this "),
        Set(" to ", "-", " - ", " until ", " till ", " through ", " thru "), Set(" and ", " to "),
        ["from "], ["between "], []);

    private static FrozenSet<string> Set(params string[] words) => words.ToFrozenSet();
}
