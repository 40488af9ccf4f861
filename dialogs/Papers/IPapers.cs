namespace ServiceBot.Dialogs.Papers;

/// <summary>Links to what is made as a document when it is fetched; a turn makes none itself.</summary>
public interface IPapers
{
    /// <summary>The order's e-receipt (I-19) as PDF, in that language.</summary>
    Paper Receipt(string orderNumber, string locale);

    /// <summary>The same receipt as a web page, for whom a PDF comes out garbled (I-20).</summary>
    Paper ReceiptPage(string orderNumber, string locale);

    /// <summary>The fault form of a repair request (C-01) as PDF.</summary>
    Paper FaultForm(string repairNumber, string locale);
}

/// <param name="Link">Opens the document without a sign-in, until the moment named; it cannot be guessed.</param>
public sealed record Paper(Uri Link, string FileName, string ContentType, DateTimeOffset Until);
