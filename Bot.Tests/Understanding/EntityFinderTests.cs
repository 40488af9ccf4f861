using System.Diagnostics;
using ServiceBot.Dialogs.Understanding;

namespace ServiceBot.Tests.Understanding;

public sealed class EntityFinderTests
{
    [Theory]
    [InlineData("W100027", "W100027")]
    [InlineData("我的訂單號是 W123456789", "W123456789")]
    [InlineData("my order number is w100027 thanks", "W100027")]
    [InlineData("Ｗ１０００２７到哪了", "W100027")]
    [InlineData("幫我查W100027這張訂單", "W100027")]
    [InlineData("訂單12345678怎麼還沒出貨", "12345678")]
    [InlineData("订单号:202609150001", "202609150001")]
    [InlineData("order 98765432 please", "98765432")]
    [InlineData("order #1234567", "1234567")]
    [InlineData("where is ORD-2026-0001", "ORD-2026-0001")]
    [InlineData("order number 123-1234567-1234567", "123-1234567-1234567")]
    [InlineData("TW20260915 什麼時候到", "TW20260915")]
    public void An_order_number_is_found_however_the_shop_numbers(string text, string number) =>
        Assert.Equal(number, EntityFinder.Find(text).OrderNumber);

    [Theory]
    [InlineData("0912-345-678")]
    [InlineData("我的電話是0912345678")]
    [InlineData("訂單的聯絡電話 13812345678")]
    [InlineData("call me at +1 415 555 2671")]
    [InlineData("追蹤號碼 906512345678")]
    [InlineData("快遞單號906512345678")]
    [InlineData("tracking number 906512345678")]
    [InlineData("發票 AB-12345678")]
    [InlineData("IMEI 356938035643809")]
    [InlineData("iPhone 15 Pro Max 256GB")]
    [InlineData("2026-09-15 買的")]
    [InlineData("90210")]
    [InlineData("統編 12345678")]
    [InlineData("型號 A2633")]
    [InlineData("RP-7KQ2M9XT")]
    [InlineData("我在 order 頁面看不到")]
    public void What_is_something_else_is_no_order_number(string text) => Assert.Null(EntityFinder.Find(text).OrderNumber);

    [Fact]
    public void A_bare_number_is_an_order_number_only_when_that_was_asked()
    {
        Assert.Null(EntityFinder.Find("20260915").OrderNumber);
        Assert.Equal("20260915", EntityFinder.Find("20260915", Slot.OrderNumber).OrderNumber);
        Assert.Null(EntityFinder.Find("0912345678", Slot.OrderNumber).OrderNumber);
        Assert.Equal("0912345678", EntityFinder.Find("0912345678", Slot.OrderNumber).Phone);
    }

    [Theory]
    [InlineData("電話 +886912345678", "+886912345678")]
    [InlineData("+886 912 345 678", "+886912345678")]
    [InlineData("0912-345-678", "0912345678")]
    [InlineData("０９１２３４５６７８", "0912345678")]
    [InlineData("02-2345-6789", "0223456789")]
    [InlineData("(02)2345-6789#123", "0223456789#123")]
    [InlineData("手机号13812345678", "13812345678")]
    [InlineData("138 1234 5678", "13812345678")]
    [InlineData("010-12345678", "01012345678")]
    [InlineData("my phone is (415) 555-2671", "4155552671")]
    [InlineData("phone: 91234567", "91234567")]
    [InlineData("+44 20 7946 0958", "+442079460958")]
    public void A_phone_keeps_its_digits(string text, string phone)
    {
        var found = EntityFinder.Find(text);
        Assert.Equal(phone, found.Phone);
        Assert.Null(found.OrderNumber);
        Assert.Null(found.Imei);
    }

    [Theory]
    [InlineData("lin@example.com", "lin@example.com")]
    [InlineData("我的信箱是lin.mei+shop@mail.example.com.tw。", "lin.mei+shop@mail.example.com.tw")]
    [InlineData("ｌｉｎ＠ｅｘａｍｐｌｅ．ｃｏｍ", "lin@example.com")]
    public void An_email_is_found_between_Chinese_characters_and_in_full_width(string text, string email) =>
        Assert.Equal(email, EntityFinder.Find(text).Email);

    [Theory]
    [InlineData("356938035643809", "356938035643809")]
    [InlineData("我的IMEI是 35 693803 564380 9", "356938035643809")]
    [InlineData("imei 35693803564380", "35693803564380")]
    public void An_IMEI_has_14_to_16_digits(string text, string imei)
    {
        var found = EntityFinder.Find(text);
        Assert.Equal(imei, found.Imei);
        Assert.Null(found.OrderNumber);
        Assert.Null(found.Phone);
    }

    [Theory]
    [InlineData("C02XL0GTJGH5", "C02XL0GTJGH5")]
    [InlineData("序號是 f2lx9abcj1mn", "F2LX9ABCJ1MN")]
    [InlineData("serial number DNPXK1Y8N0", "DNPXK1Y8N0")]
    public void A_serial_is_found(string text, string serial)
    {
        var found = EntityFinder.Find(text);
        Assert.Equal(serial, found.Serial);
        Assert.Null(found.OrderNumber);
    }

    [Theory]
    [InlineData("iphone15pro max壞了")]
    [InlineData("smartphone1234 hello")]
    [InlineData("understanding")]
    public void Words_are_no_serials(string text) => Assert.Null(EntityFinder.Find(text).Serial);

    [Fact]
    public void Number_name_and_email_in_one_sentence_fill_three_slots()
    {
        var found = EntityFinder.Find("W100027,我是林小姐,lin@example.com,手機0912345678");
        Assert.Equal(("W100027", "林小姐", "lin@example.com", "0912345678"), (found.OrderNumber, found.PersonName, found.Email, found.Phone));
    }

    [Theory]
    [InlineData("RP-7KQ2M9XT", "RP-7KQ2M9XT")]
    [InlineData("修好了嗎?rp-7kq2-m9xt", "RP-7KQ2-M9XT")]
    [InlineData("ticket T-8H3K2P9Q", "T-8H3K2P9Q")]
    [InlineData("Is my repair RP-1001 done?", "RP-1001")]
    [InlineData("I ordered a T-shirt", null)]
    public void A_number_that_the_desk_gave_is_known_as_such(string text, string? number) =>
        Assert.Equal(number, EntityFinder.Find(text).RequestNumber);

    [Theory]
    [InlineData("我的 iPhone 15 Pro 螢幕裂了", "iPhone 15 Pro", Faults.BrokenScreen)]
    [InlineData("筆電開不了機", "筆電", Faults.NoPower)]
    [InlineData("手机充不进电", "手机", Faults.Charging)]
    [InlineData("my MacBook Air won't turn on", "MacBook Air", Faults.NoPower)]
    [InlineData("the screen on my phone is cracked", "phone", null)]
    [InlineData("I dropped my iPad in the water", "iPad", Faults.Dropped)]
    [InlineData("手機掉到水裡了", "手機", Faults.Liquid)]
    [InlineData("耳機沒聲音", "耳機", Faults.Sound)]
    public void Device_and_fault_are_read_from_the_complaint(string text, string device, string? fault)
    {
        var found = EntityFinder.Find(text);
        Assert.Equal(device, found.Device);
        if (fault is not null)
            Assert.Contains(fault, found.Faults);
    }

    [Theory]
    [InlineData("請打我手機號碼 0912345678")]
    [InlineData("my phone number is 415-555-2671")]
    [InlineData("can we switch to English")]
    public void A_way_to_reach_somebody_is_no_device(string text) => Assert.Null(EntityFinder.Find(text).Device);

    [Theory]
    [InlineData("我叫林美華", "林美華")]
    [InlineData("敝姓陳", "陳")]
    [InlineData("我是王先生,想問訂單", "王先生")]
    [InlineData("My name is Ann Lee and I want a refund", "Ann Lee")]
    [InlineData("Hi, I'm Alice, order W100027", "Alice")]
    [InlineData("I'm Waiting for my order", null)]
    [InlineData("我是港版", null)]
    [InlineData("我叫不到客服的人", null)]
    [InlineData("call me back please", null)]
    public void A_name_is_taken_where_somebody_introduces_themselves(string text, string? name) =>
        Assert.Equal(name, EntityFinder.Find(text).PersonName);

    [Theory]
    [InlineData('a')]
    [InlineData('0')]
    [InlineData('@')]
    [InlineData('-')]
    [InlineData(' ')]
    [InlineData('訂')]
    [InlineData('.')]
    public void A_hundred_kilobytes_of_one_character_are_read_at_once(char character)
    {
        var text = new string(character, 100_000);
        EntityFinder.Find(text[..10]);
        var watch = Stopwatch.StartNew();
        EntityFinder.Find(text);
        Assert.True(watch.ElapsedMilliseconds < 4000, $"{watch.ElapsedMilliseconds} ms");
    }
}
