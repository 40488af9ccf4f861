using System.Text.RegularExpressions;
using ServiceBot.Dialogs.Papers;

namespace ServiceBot.Dialogs.Understanding;

/// <summary>What a customer wants of the invoice.</summary>
public enum InvoiceConcern
{
    /// <summary>Where it is and of which kind.</summary>
    Where,

    /// <summary>Its number.</summary>
    Number,

    /// <summary>Another name, tax number or carrier on it: the shop's books, which the desk does not write.</summary>
    Change,
}

public static partial class InvoiceRules
{
    public static InvoiceConcern ConcernOf(string text)
    {
        var plain = ChineseScript.Simplify(MessageText.Normalise(text));
        return Change().IsMatch(plain) ? InvoiceConcern.Change : Number().IsMatch(plain) ? InvoiceConcern.Number : InvoiceConcern.Where;
    }

    private const RegexOptions Options = RegexOptions.CultureInvariant | RegexOptions.IgnoreCase;

    [GeneratedRegex(
        @"统(?:一)?编|抬头|三联|公司户|税号|载具|作废|(?:重|补)开|(?:改|换|更正|写错).{0,6}发票|发票.{0,6}(?:改|换|错|更正)"
        + @"|tax (?:id|number)|\bvat\b|company name|made out to|reissue|re-issue|(?:change|correct|fix|wrong)\b.{0,25}invoice|invoice\b.{0,25}(?:wrong|incorrect|changed|corrected)",
        Options, 1000)]
    private static partial Regex Change();

    [GeneratedRegex(@"发票.{0,4}(?:号|几号)|号码|invoice (?:number|no)|number of .{0,12}invoice", Options, 1000)]
    private static partial Regex Number();
}
