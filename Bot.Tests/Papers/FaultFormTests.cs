using ServiceBot.Dialogs.Repairs;

namespace ServiceBot.Tests.Papers;

public sealed class FaultFormTests
{
    private readonly PaperMaker _maker = new();

    [Theory]
    [InlineData("zh-Hant", "故障申請單", "什麼情況下出現", "客戶簽名")]
    [InlineData("zh-Hans", "故障申请单", "什么情况下出现", "客户签名")]
    [InlineData("en", "Repair request", "When it happens", "Customer's signature")]
    public void C01_the_form_has_what_the_counter_needs_on_one_page(string locale, string title, string condition, string signature)
    {
        var file = _maker.Desk.FaultForm(PaperMaker.Repair(Request()), locale).Content;
        var text = PaperMaker.Text(file);
        Assert.All(
            ["RP-7K3M9Q20", "iPhone 15 Pro Max", "C02XL0GTJGH5", "螢幕閃爍", "充電、玩遊戲的時候", "林小姐", "lin@example.com", title, condition, signature],
            expected => Assert.Contains(expected, text, StringComparison.Ordinal));
        Assert.DoesNotContain('\n', text);
        Assert.InRange(file.Length, 1, 100 * 1024);
    }

    [Fact]
    public void C01_a_request_of_an_earlier_version_has_its_form_too()
    {
        var text = PaperMaker.Text(_maker.Desk.FaultForm(PaperMaker.Repair(), "zh-Hant").Content);
        Assert.Contains("螢幕閃爍", text, StringComparison.Ordinal);
        Assert.Contains("充電的時候", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Facts_without_a_label_stay_away_and_dates_are_written_out()
    {
        var row = PaperMaker.Repair();
        row.Details = """{"device":"Mac","fault":"x","imei":"356938035643809","since":"2026-09-01","accessories":["充電器","盒子"],"purchasedOn":"2026-02-01","coveredUntil":"2027-01-31","riddle":"secret","place":null}""";
        var text = PaperMaker.Text(_maker.Desk.FaultForm(row, "zh-Hant").Content);
        Assert.All(["356938035643809", "2026年9月1日（週二）", "充電器和盒子", "2027年1月31日（週日）"], expected => Assert.Contains(expected, text, StringComparison.Ordinal));
        Assert.DoesNotContain("secret", text, StringComparison.Ordinal);
    }

    [PopplerTheory]
    [InlineData("zh-Hant")]
    [InlineData("en")]
    public async Task The_code_on_the_form_can_be_told_by_who_cannot_see_it(string locale)
    {
        var file = _maker.Desk.FaultForm(PaperMaker.Repair(Request()), locale).Content;
        Assert.Contains("Figure", await Poppler.ReadAsync("pdfinfo", file, "-struct", "{}"), StringComparison.Ordinal);
        var fonts = (await Poppler.ReadAsync("pdffonts", file, "{}")).Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(2);
        Assert.All(fonts, font => Assert.Matches("yes yes yes", font));
    }

    private static RepairRequest Request() => new()
    {
        Device = "iPhone 15 Pro Max",
        Fault = "螢幕閃爍，有時候整個黑掉",
        Condition = "充電、玩遊戲的時候",
        ContactName = "林小姐",
        Contact = "lin@example.com",
        BackedUp = true,
        Locale = "zh-Hant",
        SerialNumber = "C02XL0GTJGH5",
        OrderNumber = "W100027",
    };
}
