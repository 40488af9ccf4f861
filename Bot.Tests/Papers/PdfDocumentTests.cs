using System.Text;
using ServiceBot.Papers;
using ServiceBot.Papers.Pdf;
using PdfReader = UglyToad.PdfPig.PdfDocument;

namespace ServiceBot.Tests.Papers;

public sealed class PdfDocumentTests
{
    private static readonly Typeface Typeface = new();

    [Theory]
    [InlineData("繁體：晴木電子、龍龜鬱籲灣臺灣廳鹽")]
    [InlineData("简体：晴木电子、龙龟郁吁湾台湾厅盐")]
    [InlineData("𠮷田、⿰、龘、堃、煊、喆、瓈")]
    [InlineData("Ngô Thị Hiền, Ærøskøbing — 12 × 3 = 36 €")]
    [InlineData("Юлия Ωμέγα ｆｕｌｌｗｉｄｔｈ １２３")]
    [InlineData("艾莉 😀👍🏽 #1")]
    public void Text_comes_back_exactly_as_it_was_written(string text) => Assert.Equal(text, Read(Paper(text)));

    [Fact]
    public void Hundreds_of_different_characters_come_back_from_one_paper()
    {
        var many = string.Concat(Enumerable.Range(0x4E00, 900).Select(value => (char)value));
        Assert.Equal(many, Read(Paper([.. many.Chunk(30).Select(line => new string(line))])));
    }

    [Fact]
    public void A_character_without_a_glyph_is_named_and_shown_as_a_mark()
    {
        var pdf = Document("𠮷", "〓");
        pdf.ToFile();
        Assert.Equal([new Rune(0x20BB7)], pdf.Type.Missing);
        Assert.True(pdf.Type.Width("𠮷", 10) > 0);
    }

    [Fact]
    public void A_letter_and_its_accent_are_one_character() => Assert.Equal("Hiền", Read(Paper("Hiền".Normalize(NormalizationForm.FormD))));

    [Fact]
    public void Line_ends_and_half_characters_break_nothing() => Assert.Equal("a b \uFFFD", Read(Paper("a\nb \uD842")));

    [Fact]
    public void The_file_has_title_language_and_tags()
    {
        var file = Paper("x");
        using var pdf = PdfReader.Open(file);
        Assert.Equal("題目 «x»", pdf.Information.Title);
        var text = Encoding.Latin1.GetString(file);
        Assert.Contains("/Lang (zh-Hant)", text, StringComparison.Ordinal);
        Assert.Contains("/MarkInfo << /Marked true >>", text, StringComparison.Ordinal);
        Assert.Contains("/S /P", text, StringComparison.Ordinal);
    }

    [Fact]
    public void The_same_paper_is_the_same_file() => Assert.Equal(Paper("同樣"), Paper("同樣"));

    [Theory]
    [InlineData("標點不會跑到行首，這一句剛好排滿。", 90)]
    [InlineData("English words stay together and go to the next line as a whole", 100)]
    [InlineData("C02XL0GTJGH5C02XL0GTJGH5C02XL0GTJGH5", 60)]
    public void Lines_lose_nothing_and_fit(string text, double room)
    {
        var type = new PaperType(Typeface.Font);
        var lines = LineBreaks.Of(text, part => type.Width(part, 10), room);
        Assert.Equal(text.Replace(" ", "", StringComparison.Ordinal), string.Concat(lines).Replace(" ", "", StringComparison.Ordinal));
        Assert.All(lines, line => Assert.True(type.Width(line, 10) <= room));
        Assert.DoesNotContain(lines, line => line[0] is '，' or '。');
    }

    private static byte[] Paper(params string[] lines) => Document(lines).ToFile();

    private static PdfDocument Document(params string[] lines)
    {
        var pdf = new PdfDocument(Typeface.Font, "題目 «x»", "晴木電子", "zh-Hant", DateTimeOffset.UnixEpoch);
        var page = pdf.AddPage();
        for (var index = 0; index < lines.Length; index++)
            page.Text(pdf.Tags.Add("P"), 50, 60 + (20 * index), lines[index], new Lettering(11, "0 0 0"));
        return pdf;
    }

    private static string Read(byte[] file)
    {
        using var pdf = PdfReader.Open(file);
        return string.Concat(pdf.GetPages().SelectMany(page => page.Letters).Select(letter => letter.Value));
    }
}
