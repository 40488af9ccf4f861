using ServiceBot.Dialogs.Orders;
using ServiceBot.Dialogs.Warranty;
using ServiceBot.Tests.Dialogs;

namespace ServiceBot.Tests.Warranty;

public sealed class WarrantyChatTests
{
    [Theory]
    [InlineData("zh-Hant", "我的手機還在保固嗎", "序號或 IMEI", "還在保固內，有限保固到 2027年9月1日（週三）為止", "機身序號的記錄")]
    [InlineData("zh-Hans", "我的手机还在保修吗", "序列号或 IMEI", "有限保修到 2027年9月1日（周三）为止", "机身序列号的记录")]
    [InlineData("en", "Is it still under warranty?", "serial number or IMEI", "runs until Wednesday 1 September 2027", "by serial number")]
    public async Task A07_The_warranty_ends_on_a_day_whose_source_is_said(string locale, string asked, string asks, string answer, string source)
    {
        var chat = new Chat(locale);
        chat.Shop.Devices.Add(SampleDevices.Phone());
        Assert.Contains(asks, await chat.SayAsync(asked), StringComparison.Ordinal);
        var said = await chat.SayAsync("F17ZN3M0QX");
        Assert.Contains(answer, said, StringComparison.Ordinal);
        Assert.Contains(source, said, StringComparison.Ordinal);
        Assert.Equal(("F17ZN3M0QX", "356938035643809"), (chat.Remembered.Facts.Serial, chat.Remembered.Facts.Imei));
    }

    [Theory]
    [InlineData("zh-Hant", "我的手機還在保固嗎", "今年三月買的", "記得是幾號嗎", "3月12日", "有限保固到 2027年3月12日")]
    [InlineData("zh-Hans", "我的手机还在保修吗", "今年三月买的", "记得是几号吗", "3月12日", "有限保修到 2027年3月12日")]
    [InlineData("en", "Is it still under warranty?", "I bought it in March", "which day was it", "March 12", "12 March 2027")]
    public async Task A_month_of_purchase_is_asked_for_its_day(string locale, string asked, string month, string asksDay, string day, string until)
    {
        var chat = new Chat(locale);
        await chat.SayAsync(asked);

        Assert.Contains(asksDay, await chat.SayAsync(month), StringComparison.Ordinal);
        Assert.Contains(until, await chat.SayAsync(day), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_has_been_found_is_not_asked_again()
    {
        var chat = new Chat();
        chat.Shop.Devices.Add(SampleDevices.Phone());
        await chat.SayAsync("IMEI 356938035643809 還在保固嗎");
        Assert.Contains("2027年9月1日", await chat.SayAsync("那保固到什麼時候"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("35 693803 564380 9"), InlineData("356938035643809"), InlineData("３５６９３８０３５６４３８０９"), InlineData("35693803564380"), InlineData("3569380356438001")]
    public async Task An_imei_is_understood_however_it_is_typed(string typed)
    {
        var chat = new Chat();
        chat.Shop.Devices.Add(SampleDevices.Phone());
        await chat.SayAsync("還在保固嗎");
        var said = await chat.SayAsync(typed);
        Assert.Contains("2027年9月1日", said, StringComparison.Ordinal);
        Assert.Equal(typed.Length is 14 or 16, said.Contains("IMEI 是 15 位", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("zh-Hant", "我不知道是哪個版本", "關於本機", "檢查碼對不上", "2027年9月1日")]
    [InlineData("en", "I don't know which version I have", "Settings > General > About", "check digit", "1 September 2027")]
    public async Task A05_Where_to_find_the_number_is_explained_and_a_slip_gently_corrected(string locale, string asked, string where, string slip, string found)
    {
        var chat = new Chat(locale);
        chat.Shop.Devices.Add(SampleDevices.Phone());
        var explained = await chat.SayAsync(asked);
        Assert.Contains(where, explained, StringComparison.Ordinal);
        Assert.Contains("*#06#", explained, StringComparison.Ordinal);
        Assert.Contains(slip, await chat.SayAsync("356938035643808"), StringComparison.Ordinal);
        Assert.Contains(found, await chat.SayAsync("356938035643809"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("zh-Hant", "哪裡查 IMEI?", "官方查詢頁"), InlineData("en", "Where can I check the IMEI?", "official page")]
    public async Task F03_The_official_page_is_named_and_no_other(string locale, string asked, string words)
    {
        var said = await new Chat(locale).SayAsync(asked);
        Assert.Contains(words, said, StringComparison.Ordinal);
        Assert.Contains("(https://checkcoverage.apple.com/)", said, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("https://imei.example/check"), InlineData("http://checkcoverage.apple.com/"), InlineData("https://apple.com.evil.example/"), InlineData("https://apple.com@evil.example/"), InlineData("")]
    public async Task X02_A_page_that_is_not_on_the_list_is_never_named(string url)
    {
        var said = await new Chat("zh-Hant", ("Store:DeviceCheckUrl", url)).SayAsync("哪裡查 IMEI?");
        Assert.DoesNotContain("http", said, StringComparison.Ordinal);
        Assert.Contains("關於本機", said, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("zh-Hant", "我有買 AppleCare", "可以保到 2027年9月1日"), InlineData("en", "I bought AppleCare", "covered until Wednesday 1 September 2027")]
    public async Task A08_AppleCare_is_read_from_the_device_s_record(string locale, string said, string until)
    {
        var chat = new Chat(locale);
        chat.Shop.Devices.Add(SampleDevices.WithAppleCare());
        await chat.SayAsync(said);
        Assert.Contains(until, await chat.SayAsync("F17ZN3M0QX"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A08_AppleCare_that_only_the_customer_knows_of_gives_both_days()
    {
        var chat = new Chat();
        chat.Shop.Devices.Add(SampleDevices.Phone());
        await chat.SayAsync("我有買 AppleCare");
        var said = await chat.SayAsync("F17ZN3M0QX");
        Assert.Contains("兩年的話保到 2028年9月1日", said, StringComparison.Ordinal);
        Assert.Contains("三年的話保到 2029年9月1日", said, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("zh-Hant", "發票丟了", "以機身序號為準", "機身序號的記錄"), InlineData("en", "I lost the invoice", "the serial number decides", "by serial number")]
    public async Task A09_F12_Without_an_invoice_the_serial_number_decides(string locale, string asked, string comfort, string source)
    {
        var chat = new Chat(locale);
        chat.Shop.Devices.Add(SampleDevices.Phone());
        Assert.Contains(comfort, await chat.SayAsync(asked), StringComparison.Ordinal);
        Assert.Contains(source, await chat.SayAsync("F17ZN3M0QX"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("zh-Hant", "換新機保固重新算嗎？", "延續舊機", "2027年9月1日"), InlineData("en", "Does the warranty restart?", "carries on with the warranty", "1 September 2027")]
    public async Task C08_A_replacement_goes_on_with_the_old_device_s_days(string locale, string asked, string continues, string until)
    {
        var chat = new Chat(locale);
        chat.Shop.Devices.Add(SampleDevices.Phone());
        Assert.Contains(continues, await chat.SayAsync(asked), StringComparison.Ordinal);
        Assert.Contains(until, await chat.SayAsync("F17ZN3M0QX"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("zh-Hant", "保固多久？", "90 天免費電話技術支援和 12 個月有限保固", "二至三年"), InlineData("en", "How long is the warranty?", "90 days of free phone support and 12 months", "two or three years")]
    public async Task F11_The_terms_are_told_before_the_device_is_asked_for(string locale, string asked, string terms, string care)
    {
        var said = await new Chat(locale).SayAsync(asked);
        Assert.Contains(terms, said, StringComparison.Ordinal);
        Assert.Contains(care, said, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("zh-Hant", "電話技術支援還能用嗎", "2026年11月30日（週一）（購買後 90 天）為止"), InlineData("en", "Is phone support still free?", "until Monday 30 November 2026 (90 days from purchase)")]
    public async Task A06_Phone_support_is_free_until_a_day(string locale, string asked, string until)
    {
        var chat = new Chat(locale);
        chat.Shop.Devices.Add(SampleDevices.Phone());
        await chat.SayAsync(asked);
        Assert.Contains(until, await chat.SayAsync("F17ZN3M0QX"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A03_The_region_is_read_from_the_part_number()
    {
        var chat = new Chat();
        await chat.SayAsync("還在保固嗎");
        var said = await chat.SayAsync("MG6L4ZA/A");
        Assert.Contains("這是港版", said, StringComparison.Ordinal);
        Assert.Contains("看不出購買日", said, StringComparison.Ordinal);
        Assert.Equal("HK", chat.Remembered.Warranty.Region);
    }

    [Fact]
    public async Task Letters_that_stood_for_several_markets_are_named_as_such()
    {
        var chat = new Chat();
        await chat.SayAsync("還在保固嗎");
        Assert.Contains("台灣版、港版、澳門版和新加坡版都用過", await chat.SayAsync("MTLV3ZP/A"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A04_A_customer_who_is_signed_in_is_asked_nothing()
    {
        var chat = new Chat { SignedInAs = "c-883" };
        chat.Shop.Orders.Add(SampleOrders.Laptop());
        var said = await chat.SayAsync("我的筆電保固到什麼時候");
        Assert.Contains("MacBook Air 13 還在保固內，有限保固到 2027年9月5日（週日）為止", said, StringComparison.Ordinal);
        Assert.Contains("以訂單為準", said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Of_several_devices_the_customer_picks_one()
    {
        var chat = new Chat { SignedInAs = "c-883" };
        chat.Shop.Orders.AddRange([SampleOrders.Laptop(), SampleOrders.Delivered()]);
        Assert.Contains("哪一台", await chat.SayAsync("還在保固嗎"), StringComparison.Ordinal);
        Assert.Equal(["MacBook Air 13 · W100027", "iPhone 15 · W100040", "別的設備"], chat.Buttons);
        Assert.Contains("iPhone 15 還在保固內", await chat.SayAsync("第二個"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task By_order_number_the_contact_is_asked_once()
    {
        var chat = new Chat();
        chat.Shop.Orders.Add(SampleOrders.Laptop());
        await chat.SayAsync("還在保固嗎");
        Assert.Contains("電子信箱或電話", await chat.SayAsync("訂單 W100027"), StringComparison.Ordinal);
        Assert.Contains("2027年9月5日", await chat.SayAsync("lin@example.com"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task By_invoice_number_the_order_is_found()
    {
        var chat = new Chat { SignedInAs = "c-883" };
        chat.Shop.Orders.AddRange([SampleOrders.Laptop(), SampleOrders.Delivered() with { Invoice = new OrderInvoice("CD-87654321", "PaymentComplete") }]);
        var said = await chat.SayAsync("發票號碼 CD-87654321 的保固");
        Assert.Contains("iPhone 15", said, StringComparison.Ordinal);
        Assert.Contains("發票對到的訂單", said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_day_that_the_customer_tells_is_marked_as_told()
    {
        var chat = new Chat();
        await chat.SayAsync("還在保固嗎");
        var said = await chat.SayAsync("2025年10月3日買的");
        Assert.Contains("到 2026年10月3日（週六）為止", said, StringComparison.Ordinal);
        Assert.Contains("照您說的日子算的", said, StringComparison.Ordinal);
        Assert.Equal(DateSource.Customer, chat.Remembered.Warranty.Purchase!.Source);
    }

    [Fact]
    public async Task An_unknown_number_is_admitted_and_0_for_O_offered()
    {
        var chat = new Chat();
        await chat.SayAsync("還在保固嗎");
        var said = await chat.SayAsync("CO2XLOGTJGH5");
        Assert.Contains("我們的記錄裡沒有這個號碼", said, StringComparison.Ordinal);
        Assert.Contains("C02XL0GTJGH5", chat.Buttons);
    }

    [Fact]
    public async Task Too_many_tries_are_answered_kindly_with_a_time()
    {
        var chat = new Chat();
        chat.Shop.LimitedUntil = chat.Now.AddMinutes(30);
        await chat.SayAsync("還在保固嗎");
        Assert.Contains("上午10:30之後就可以再查了", await chat.SayAsync("F17ZN3M0QX"), StringComparison.Ordinal);
        Assert.Equal(["找真人同事"], chat.Buttons);
    }

    [Fact]
    public async Task Out_of_warranty_there_is_a_way_on()
    {
        var chat = new Chat();
        chat.Shop.Devices.Add(SampleDevices.Phone(new DateOnly(2025, 9, 1)));
        await chat.SayAsync("還在保固嗎");
        Assert.Contains("2026年9月1日（週二）已經結束了", await chat.SayAsync("F17ZN3M0QX"), StringComparison.Ordinal);
        Assert.Contains("我要送修", chat.Buttons);
    }
}
