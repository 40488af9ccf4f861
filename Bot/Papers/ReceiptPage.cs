using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;

namespace ServiceBot.Papers;

/// <summary>The receipt as a web page, for whom the PDF comes out garbled (I-20). Nothing in it runs or is loaded from elsewhere (P8).</summary>
internal static class ReceiptPage
{
    private static readonly HtmlEncoder Html = HtmlEncoder.Create(UnicodeRanges.All);

    public static string Of(ReceiptText receipt)
    {
        var body = new StringBuilder();
        body.Append(CultureInfo.InvariantCulture, $"<p class=\"shop\">{Text(receipt.Shop)}</p><h1>{Text(receipt.Title)}</h1><p class=\"number\">{Text(receipt.Number)}</p><dl>");
        foreach (var fact in receipt.Facts)
            body.Append(CultureInfo.InvariantCulture, $"<div><dt>{Text(fact.Label)}</dt><dd>{Text(fact.Value)}</dd></div>");
        body.Append(CultureInfo.InvariantCulture, $"</dl><h2>{Text(receipt.ItemsHeading)}</h2><table><thead><tr>");
        foreach (var column in receipt.Columns)
            body.Append(CultureInfo.InvariantCulture, $"<th scope=\"col\"{Class(column.Right)}>{Text(column.Heading)}</th>");
        body.Append("</tr></thead><tbody>");
        foreach (var item in receipt.Items)
            body.Append(CultureInfo.InvariantCulture, $"<tr>{string.Concat(item.Select((cell, index) => $"<td{Class(receipt.Columns[index].Right)}>{Text(cell)}</td>"))}</tr>");
        body.Append("</tbody></table>");
        foreach (var remark in receipt.Remarks)
            body.Append(CultureInfo.InvariantCulture, $"<p class=\"remark\">{Text(remark)}</p>");
        body.Append(CultureInfo.InvariantCulture, $"<footer>{Text(receipt.Foot)}</footer>");
        return PaperPage.Of(receipt.Language, $"{receipt.Title} {receipt.Number}", body.ToString());
    }

    private static string Text(string text) => Html.Encode(text);

    private static string Class(bool right) => right ? " class=\"right\"" : "";
}
