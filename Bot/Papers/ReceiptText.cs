using ServiceBot.Papers.Pdf;

namespace ServiceBot.Papers;

/// <summary>What a receipt says, in its customer's language: the PDF and the web page say the same.</summary>
internal sealed record ReceiptText
{
    public required string Language { get; init; }
    public required string Shop { get; init; }
    public required string Title { get; init; }
    public required string Number { get; init; }
    public required IReadOnlyList<SheetFact> Facts { get; init; }
    public required string ItemsHeading { get; init; }
    public required IReadOnlyList<SheetColumn> Columns { get; init; }
    public required IReadOnlyList<IReadOnlyList<string>> Items { get; init; }

    /// <summary>Each stands by itself: that it is proof for the warranty (I-19), until when a return is possible (I-21).</summary>
    public required IReadOnlyList<string> Remarks { get; init; }
    public required string Foot { get; init; }
}
