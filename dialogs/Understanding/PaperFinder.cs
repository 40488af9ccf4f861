using System.Text.RegularExpressions;

namespace ServiceBot.Dialogs.Understanding;

/// <summary>The papers that a message names, and whether it says that one is missing. The values name messages of the documents.</summary>
public static partial class PaperFinder
{
    public const string Certificate = "certificate";
    public const string ExitProof = "exit-proof";
    public const string Receipt = "receipt";

    /// <summary>The paper that is named; null where none is, or more than one.</summary>
    public static string? Find(string text)
    {
        var plain = ChineseScript.Simplify(MessageText.Normalise(text));
        string?[] named = [CertificateWords().IsMatch(plain) ? Certificate : null, ExitWords().IsMatch(plain) ? ExitProof : null, ReceiptWords().IsMatch(plain) ? Receipt : null];
        return named.OfType<string>().ToList() is [var only] ? only : null;
    }

    /// <summary>"I have none", "I lost it" (B-08, A-09).</summary>
    public static bool IsMissing(string text) => Missing().IsMatch(ChineseScript.Simplify(MessageText.Normalise(text)));

    private const RegexOptions Options = RegexOptions.CultureInvariant | RegexOptions.IgnoreCase;

    [GeneratedRegex(@"三包|保修卡|保固卡|\bthree[- ]guarantee|\bwarranty card\b", Options, 1000)]
    private static partial Regex CertificateWords();

    [GeneratedRegex(@"出境|签证|通行证|护照签|\bexit proof\b|\bproof of (?:travel|exit)\b|\btravel permit\b|\bvisa\b", Options, 1000)]
    private static partial Regex ExitWords();

    [GeneratedRegex(@"小票|收据|发票|购买(?:凭证|证明|凭据)|购物凭证|\breceipts?\b|\binvoice\b|\bproof of purchase\b", Options, 1000)]
    private static partial Regex ReceiptWords();

    [GeneratedRegex(
        @"没有|没(?:带|办|了|拿)|丢|不见|遗失|弄掉|找不到|没留|\b(?:don'?t|do not) have\b|\bno (?:receipt|invoice|exit|proof|three|warranty card)|\blost\b|\bcan'?t find\b|\bmissing\b|\bwithout\b|\bhaven'?t got\b",
        Options, 1000)]
    private static partial Regex Missing();
}
