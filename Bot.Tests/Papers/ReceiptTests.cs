using ServiceBot.Dialogs.Orders;
using ServiceBot.Papers;
using ServiceBot.Tests.Dialogs;

namespace ServiceBot.Tests.Papers;

public sealed class ReceiptTests
{
    private const int LargestReceipt = 100 * 1024;

    private readonly PaperMaker _maker = new();

    [Theory]
    [InlineData("zh-Hant", "電子收據", "2026年9月21日（週一）", "保固憑證", "已付款")]
    [InlineData("zh-Hans", "电子收据", "2026年9月21日（周一）", "保修凭证", "已付款")]
    [InlineData("en", "Receipt", "Monday 21 September 2026", "proof of purchase for the warranty", "Paid")]
    public void I19_the_receipt_says_what_was_bought_and_that_it_is_proof_for_the_warranty(string locale, string title, string lastDay, string proof, string paid)
    {
        var receipt = _maker.Receipts.Of(PaperMaker.Rare(), locale);
        Assert.Equal(title, receipt.Title);
        Assert.Contains("W100099", receipt.Number, StringComparison.Ordinal);
        Assert.Contains(receipt.Remarks, remark => remark.Contains(proof, StringComparison.Ordinal));
        Assert.Contains(receipt.Remarks, remark => remark.Contains(lastDay, StringComparison.Ordinal));
        Assert.Equal(["TWD 45,900", paid, "AB-12345678"], receipt.Facts.TakeLast(3).Select(fact => fact.Value));
        Assert.Equal("12", receipt.Items[1][^1]);
    }

    [Fact]
    public void What_the_shop_did_not_say_is_left_out()
    {
        var bare = SampleOrders.Laptop() with { Customer = new Buyer(null, null, "x@example.com", null), Invoice = null, Lines = [new OrderLine { Name = "Cable" }] };
        var receipt = _maker.Receipts.Of(bare, "en");
        Assert.Single(receipt.Facts);
        Assert.Equal(2, receipt.Columns.Count);
        Assert.Single(receipt.Remarks);
    }

    [Fact]
    public void I21_each_parcel_has_its_own_last_day()
    {
        var split = SampleOrders.Split();
        var order = split with
        {
            Lines = [.. split.Lines.Select((line, index) => line with
            {
                Status = OrderStatus.Delivered,
                Delivery = line.Delivery! with { DeliveredAt = new DateTimeOffset(2026, 9, 12 + index, 15, 0, 0, TimeSpan.FromHours(8)) },
            })],
        };
        var remarks = _maker.Receipts.Of(order, "en").Remarks;
        Assert.Contains(remarks, remark => remark.Contains("MacBook Air 13: up to and including Saturday 26 September 2026", StringComparison.Ordinal));
        Assert.Contains(remarks, remark => remark.Contains("Magic Mouse ×2: up to and including Sunday 27 September 2026", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("zh-Hant")]
    [InlineData("zh-Hans")]
    [InlineData("en")]
    public void I20_every_line_of_a_receipt_with_rare_characters_comes_back(string locale)
    {
        var file = _maker.Desk.Receipt(PaperMaker.Rare(), locale);
        Assert.InRange(file.Content.Length, 1, LargestReceipt);
        var read = Squeezed(PaperMaker.Text(file.Content));
        Assert.All(Lines(locale), line => Assert.Contains(Squeezed(line), read, StringComparison.Ordinal));
    }

    [PopplerTheory]
    [InlineData("zh-Hant")]
    [InlineData("zh-Hans")]
    [InlineData("en")]
    public async Task I20_other_readers_find_every_font_inside_and_every_line_whole(string locale)
    {
        var file = _maker.Desk.Receipt(PaperMaker.Rare(), locale).Content;
        var fonts = (await Poppler.ReadAsync("pdffonts", file, "{}")).Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(2).ToList();
        Assert.NotEmpty(fonts);
        Assert.All(fonts, font => Assert.Matches("yes yes yes", font));
        var read = Squeezed(await Poppler.ReadAsync("pdftotext", file, "-raw", "{}", "-"));
        Assert.All(Lines(locale), line => Assert.Contains(Squeezed(line), read, StringComparison.Ordinal));
        var facts = await Poppler.ReadAsync("pdfinfo", file, "{}");
        Assert.Matches("Tagged: +yes", facts);
        Assert.Contains($"{_maker.Receipts.Of(PaperMaker.Rare(), locale).Title} W100099", facts, StringComparison.Ordinal);
    }

    [PopplerTheory]
    [InlineData("zh-Hant"), InlineData("zh-Hans"), InlineData("en")]
    public async Task I20_line_by_line_the_receipt_reads_back_as_it_was_written_and_nothing_else(string locale)
    {
        var file = _maker.Desk.Receipt(PaperMaker.Rare(), locale).Content;
        var read = (await Poppler.ReadAsync("pdftotext", file, "-raw", "-nopgbrk", "{}", "-")).Split('\n').Select(OneSpaced).Where(line => line.Length > 0).ToList();
        var receipt = _maker.Receipts.Of(PaperMaker.Rare(), locale);
        List<string> written =
        [
            receipt.Shop, receipt.Title, receipt.Number, .. receipt.Facts.Select(fact => $"{fact.Label} {fact.Value}"), receipt.ItemsHeading,
            string.Join(' ', receipt.Columns.Select(column => column.Heading)), .. receipt.Items.Select(item => string.Join(' ', item)), .. receipt.Remarks, receipt.Foot,
        ];
        // A written line may be several below one another; what was read has to be these, whole and in their order.
        var at = 0;
        foreach (var line in written.Select(OneSpaced))
        {
            var whole = at < read.Count ? read[at++] : "";
            while (Squeezed(whole).Length < Squeezed(line).Length && at < read.Count)
                whole += " " + read[at++];
            Assert.Equal(Squeezed(line), Squeezed(whole));
        }

        // Of a sign that no typeface has, a line at the foot says which it is.
        Assert.Contains("U+20BB7", Assert.Single(read.Skip(at)), StringComparison.Ordinal);
    }

    [Fact]
    public void A_character_that_the_typeface_has_not_is_in_the_log_and_named_on_the_paper()
    {
        var file = _maker.Desk.Receipt(PaperMaker.Rare(), "en");
        Assert.Contains("U+20BB7", Assert.Single(_maker.Logged), StringComparison.Ordinal);
        Assert.Contains("U+20BB7", PaperMaker.Text(file.Content), StringComparison.Ordinal);
    }

    [Fact]
    public void A_long_receipt_goes_on_to_the_next_page_with_every_item()
    {
        var line = PaperMaker.Rare().Lines[0];
        var order = PaperMaker.Rare() with { Lines = [.. Enumerable.Range(1, 80).Select(number => line with { Name = $"第{number}項商品", SerialNumber = $"SN{number:D6}" })] };
        var text = PaperMaker.Text(_maker.Desk.Receipt(order, "zh-Hant").Content);
        Assert.All(Enumerable.Range(1, 80), number => Assert.Contains($"SN{number:D6}", text, StringComparison.Ordinal));
    }

    [Fact]
    public void P8_the_web_page_runs_nothing_that_a_customer_wrote()
    {
        var order = PaperMaker.Rare() with { Customer = new Buyer(null, "<script>alert(1)</script>\"'", null, null) };
        var page = ReceiptPage.Of(_maker.Receipts.Of(order, "zh-Hans"));
        Assert.DoesNotContain("<script", page, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("&lt;script&gt;", page, StringComparison.Ordinal);
        Assert.Contains("<html lang=\"zh-Hans\">", page, StringComparison.Ordinal);
        Assert.Contains("充电线 USB-C 2 m，龙年纪念版", page, StringComparison.Ordinal);
    }

    private IEnumerable<string> Lines(string locale)
    {
        var receipt = _maker.Receipts.Of(PaperMaker.Rare(), locale);
        return [receipt.Shop, receipt.Title, receipt.Number, .. receipt.Facts.SelectMany(fact => new[] { fact.Label, fact.Value }), receipt.ItemsHeading,
            .. receipt.Columns.Select(column => column.Heading), .. receipt.Items.SelectMany(item => item), .. receipt.Remarks, receipt.Foot];
    }

    private static string OneSpaced(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    // A line may go on below: what has to come back is its characters, in their order.
    private static string Squeezed(string text) => string.Concat(text.Where(character => !char.IsWhiteSpace(character)));
}
