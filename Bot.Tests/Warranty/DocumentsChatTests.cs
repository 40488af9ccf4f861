using ServiceBot.Tests.Dialogs;

namespace ServiceBot.Tests.Warranty;

public sealed class DocumentsChatTests
{
    [Theory]
    [InlineData("zh-Hant", "官網買的，要帶小票嗎？", "無需攜帶小票", "國行", "三包憑證**", "無需攜帶小票，電腦可查到購買記錄")]
    [InlineData("en", "Bought online officially, do I bring the receipt?", "need no receipt", "mainland China", "three-guarantee certificate**", "No receipt needed, your purchase is on record")]
    public async Task E01_E02_E03_X06_Official_and_mainland_certificate_yes_receipt_no(string locale, string asked, string atOnce, string region, string item, string not)
    {
        var chat = new Chat(locale);
        Assert.Contains(atOnce, await chat.SayAsync(asked), StringComparison.Ordinal);
        var said = await chat.SayAsync(region);
        Assert.Contains(item, said, StringComparison.Ordinal);
        Assert.Contains(not, said, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("zh-Hant", "國行官網買的要帶什麼？", "- **三包憑證**：", "無需攜帶小票", "官方直營店")]
    [InlineData("zh-Hant", "我是國行，直營店買的，要帶什麼", "- **三包憑證**：", "無需攜帶小票", "官方直營店")]
    [InlineData("en", "Mainland model, bought online: what do I bring?", "- **The three-guarantee certificate**: ", "No receipt needed", "official retail store")]
    public async Task X06_H01_H02_Whoever_says_all_of_it_is_asked_nothing(string locale, string asked, string item, string not, string go)
    {
        var said = await new Chat(locale).SayAsync(asked);
        Assert.All([item, not, go], words => Assert.Contains(words, said, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("zh-Hant", "港版要帶什麼？", "購買地的小票", "與購買時間相符", "三包憑證不需要")]
    [InlineData("zh-Hans", "港版维修要带什么", "购买地的小票", "与购买时间相符", "三包凭证不需要")]
    [InlineData("en", "HK model - what do I bring?", "receipt from where you bought it", "matching the purchase date", "don't need the three-guarantee certificate")]
    public async Task X04_B05_B06_B07_F06_A_model_from_abroad_needs_other_papers_and_no_certificate(string locale, string asked, string receipt, string exit, string not)
    {
        var said = await new Chat(locale).SayAsync(asked);
        Assert.All([receipt, exit, not], words => Assert.Contains(words, said, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("zh-Hant", "我沒有出境證明", "授權服務商可能不提供免費服務", "直營店有權限"), InlineData("en", "I don't have proof of travel", "may refuse free service", "only the retail store has the authority")]
    public async Task B08_A_missing_paper_is_warned_of_with_the_way_out(string locale, string asked, string warns, string way)
    {
        var said = await new Chat(locale).SayAsync(asked);
        Assert.Contains(warns, said, StringComparison.Ordinal);
        Assert.Contains(way, said, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("zh-Hant", "港版要帶三包憑證嗎？", "三包憑證不需要"), InlineData("en", "HK model - do I bring the three-guarantee certificate?", "don't need the three-guarantee certificate")]
    public async Task E04_What_is_not_needed_is_said_first_and_once(string locale, string asked, string not)
    {
        var said = await new Chat(locale).SayAsync(asked);
        Assert.Contains(not, said, StringComparison.Ordinal);
        Assert.Equal(said.IndexOf(not, StringComparison.Ordinal), said.LastIndexOf(not, StringComparison.Ordinal));
        Assert.DoesNotContain("- **", said, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("zh-Hant", "第三方買的要帶什麼？", "三包憑證和購買發票", "國行", "- **購買發票**："), InlineData("en", "Bought from a third party, what to bring?", "three-guarantee certificate and the invoice", "mainland", "- **The purchase invoice**: ")]
    public async Task E05_F10_G03_H03_From_a_reseller_both_papers(string locale, string asked, string atOnce, string region, string item)
    {
        var chat = new Chat(locale);
        Assert.Contains(atOnce, await chat.SayAsync(asked), StringComparison.Ordinal);
        Assert.Contains(item, await chat.SayAsync(region), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("zh-Hant", "經銷商買的國行，去直營店，要帶什麼"), InlineData("en", "Mainland, from a reseller, going to the retail store: what to bring?")]
    public async Task G03_All_four_in_one_sentence(string locale, string asked) => Assert.Contains("- **", await new Chat(locale).SayAsync(asked), StringComparison.Ordinal);

    [Fact]
    public async Task G01_Only_the_unknown_is_asked_and_back_takes_an_answer_back()
    {
        var chat = new Chat();
        Assert.Contains("哪個地區的版本", await chat.SayAsync("售後要帶什麼"), StringComparison.Ordinal);
        Assert.Equal(["台灣版", "國行", "港版", "美版", "日版", "其他地區的版本"], chat.Buttons);
        Assert.Contains("在哪裡買的", await chat.SayAsync("國行"), StringComparison.Ordinal);
        Assert.Contains("哪個地區的版本", await chat.SayAsync("上一步"), StringComparison.Ordinal);
        await chat.SayAsync("台灣版");
        var said = await chat.SayAsync("授權經銷商");
        Assert.Contains("- **購買證明**：", said, StringComparison.Ordinal);
        Assert.DoesNotContain("出境", said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task G01_Who_bought_here_and_is_signed_in_is_asked_nothing()
    {
        var chat = new Chat { SignedInAs = "c-883" };
        chat.Shop.Orders.Add(SampleOrders.Laptop());
        var said = await chat.SayAsync("送修要帶什麼");
        Assert.Contains("無需攜帶小票", said, StringComparison.Ordinal);
        Assert.DoesNotContain("出境", said, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("不知道"), InlineData("不太確定")]
    public async Task F02_Who_does_not_know_the_version_gives_a_number_instead(string unsure)
    {
        var chat = new Chat();
        chat.Shop.Devices.Add(SampleDevices.Phone() with { PartNumber = "MG724CH/A", Seller = "reseller" });
        await chat.SayAsync("維修要帶什麼");
        Assert.Contains("IMEI 告訴我，我幫您看", await chat.SayAsync(unsure), StringComparison.Ordinal);
        var said = await chat.SayAsync("356938035643809");
        Assert.Contains("- **三包憑證**：", said, StringComparison.Ordinal);
        Assert.Contains("- **購買發票**：", said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task G05_That_the_device_stays_is_said_before_the_visit()
    {
        var chat = new Chat();
        await chat.SayAsync("港版要帶什麼");
        Assert.Contains("不會當場決定換零件或換新機，要留下設備等通知", await chat.SayAsync("授權經銷商"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("zh-Hant", "港版要帶什麼？", "無需攜帶小票", "- **購買地的小票")]
    [InlineData("zh-Hans", "港版维修要带什么", "无需携带小票", "- **购买地的小票")]
    [InlineData("en", "HK model - what do I bring?", "No receipt needed", "- **The receipt")]
    public async Task E02_B06_A_model_from_abroad_bought_from_the_maker_needs_no_receipt_at_the_makers_store_and_one_elsewhere(
        string locale, string asked, string not, string item)
    {
        foreach (var (destination, expected) in new[] { (0, not), (1, item) })
        {
            var chat = new Chat(locale);
            await chat.SayAsync(asked);
            await chat.SayAsync(chat.Buttons[0]);
            Assert.Contains(expected, await chat.SayAsync(chat.Buttons[destination]), StringComparison.OrdinalIgnoreCase);
        }
    }
}
