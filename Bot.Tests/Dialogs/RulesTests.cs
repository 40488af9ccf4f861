using ServiceBot.Dialogs.Asking;
using ServiceBot.Dialogs.Care;
using ServiceBot.Dialogs.Desk;
using ServiceBot.Dialogs.Farewell;
using ServiceBot.Dialogs.Orders;
using ServiceBot.Dialogs.Repairs;
using ServiceBot.Dialogs.Understanding;
using ServiceBot.Dialogs.Wording;

namespace ServiceBot.Tests.Dialogs;

public sealed class RulesTests
{
    private static readonly TimeZoneInfo Taipei = TimeZoneInfo.FindSystemTimeZoneById("Asia/Taipei");

    [Theory]
    [InlineData("TW", 9, Season.Autumn), InlineData("TW", 7, Season.Summer), InlineData("AU", 7, Season.Winter), InlineData("AU", 12, Season.Summer)]
    [InlineData("GB", 1, Season.Winter), InlineData("NZ", 10, Season.Spring), InlineData("sg", 12, Season.Tropics), InlineData("CN", 4, Season.Spring)]
    public void I25_The_season_is_that_of_the_region(string region, int month, Season expected) =>
        Assert.Equal(expected, SeasonRules.SeasonOf(region, new DateOnly(2026, month, 15)));

    [Fact]
    public void Lines_with_the_same_parcel_key_travel_together() =>
        Assert.Equal([1, 2], OrderRules.Parcels(SampleOrders.Split() with
        {
            Lines = [SampleOrders.Split().Lines[0], SampleOrders.Split().Lines[1], SampleOrders.Split().Lines[1]],
        }).Select(parcel => parcel.Lines.Count));

    [Fact]
    public void An_order_stands_where_its_slowest_line_stands() => Assert.Equal(OrderStatus.Processing, OrderRules.StatusOf(SampleOrders.Split()));

    [Fact]
    public void Cancelled_lines_do_not_hold_an_order_open()
    {
        var order = SampleOrders.Delivered();
        var mixed = order with { Lines = [.. order.Lines, new OrderLine { Name = "Case", Status = OrderStatus.Cancelled }] };
        Assert.False(OrderRules.IsOpen(mixed));
        Assert.True(OrderRules.HasArrived(mixed));
    }

    [Theory]
    [InlineData(15, typeof(Arrival.By)), InlineData(16, typeof(Arrival.Late))]
    public void The_promised_day_itself_is_not_late(int today, Type expected) =>
        Assert.IsType(expected, OrderRules.ArrivalOf(OrderRules.Parcels(SampleOrders.Laptop())[0], new DateOnly(2026, 9, today), Taipei));

    [Fact]
    public void The_return_window_counts_from_the_local_day_of_delivery()
    {
        var order = SampleOrders.Delivered();
        var late = order with { Lines = [order.Lines[0] with { Delivery = order.Lines[0].Delivery! with { DeliveredAt = new DateTimeOffset(2026, 9, 4, 17, 0, 0, TimeSpan.Zero) } }] };
        Assert.Equal(new DateOnly(2026, 9, 19), OrderRules.LastReturnDay(late, 14, Taipei));
    }

    [Fact]
    public void I16_A_single_parcel_has_no_note_about_several() =>
        Assert.Equal(
            [CareNotes.ShippingMail, CareNotes.Tracking, CareNotes.Invoice, CareNotes.Receipt, CareNotes.Returns, CareNotes.Check],
            CareRules.NotesFor(SampleOrders.Laptop(), CareNotes.SeedOrder, [], _ => true));

    [Fact]
    public void Without_a_mail_on_the_order_none_is_asked_to_be_confirmed()
    {
        var order = SampleOrders.Laptop();
        Assert.DoesNotContain(
            CareNotes.ShippingMail, CareRules.NotesFor(order with { Customer = order.Customer with { Email = null } }, CareNotes.SeedOrder, [], _ => true));
    }

    [Fact]
    public void The_shops_own_order_of_notes_counts() =>
        Assert.Equal(
            [CareNotes.Returns, CareNotes.Invoice, CareNotes.Check],
            CareRules.NotesFor(SampleOrders.Laptop(), [CareNotes.Returns, CareNotes.Invoice], [CareNotes.Tracking], _ => true));

    [Fact]
    public void A_cancelled_order_has_no_notes() =>
        Assert.Empty(CareRules.NotesFor(SampleOrders.Laptop(status: OrderStatus.Cancelled), CareNotes.SeedOrder, [], _ => true));

    [Theory]
    [InlineData(10, 2), InlineData(80, 4), InlineData(4000, 6)]
    public void A_pause_lasts_as_long_as_reading_within_its_limits(int characters, int seconds) =>
        Assert.Equal(TimeSpan.FromSeconds(seconds), CareRules.Pause(characters, 20, new CareOptions()));

    [Fact]
    public void C07_A_replacement_ordered_on_the_first_comes_between_the_11th_and_the_16th() =>
        Assert.Equal((new DateOnly(2026, 9, 11), new DateOnly(2026, 9, 16)), RepairRules.Replacement(new DateOnly(2026, 9, 1), new Span { From = 10, To = 15 }));

    [Theory]
    [InlineData("lin@example.com", "l***@example.com"), InlineData("+886912345678", "***678")]
    public void I12_A_contact_is_shown_masked(string contact, string expected) => Assert.Equal(expected, ContactRules.Masked(contact));

    [Theory]
    [InlineData("對", true), InlineData("不對", false), InlineData("還沒", false), InlineData("備份好了", true), InlineData("清楚了", true), InlineData("不太清楚", false)]
    [InlineData("yes please", true), InlineData("not yet", false), InlineData("no", false), InlineData("all clear", true), InlineData("可以退貨嗎", null)]
    [InlineData("什麼時候到？", null), InlineData("", null), InlineData("好的", true), InlineData("没有", false), InlineData("Is there no other way?", null)]
    public void Yes_and_no_are_read_as_people_write_them(string text, bool? expected) => Assert.Equal(expected, YesNoRules.Read(text));

    [Theory]
    [InlineData("第二個", 1), InlineData("2", 1), InlineData("the last one", 2), InlineData("W100031", 1), InlineData("MacBook", null), InlineData("第九個", null)]
    public void A_choice_is_read_by_its_words_or_its_place(string text, int? expected) =>
        Assert.Equal(expected, ChoiceRules.Read(text, [new Button("W100027 · MacBook Air", "W100027"), new Button("W100031 · iPad", "W100031"), new Button("W100040 · MacBook Pro", "W100040")]));

    [Theory]
    [InlineData("怎麼還沒發貨，等很久了", true), InlineData("I've been waiting for ages", true), InlineData("什麼時候會到", false), InlineData("When will it arrive?", false)]
    public void I00a_Waiting_is_heard(string text, bool expected) => Assert.Equal(expected, MoodRules.HasWaited(text));

    [Theory]
    [InlineData("可以幫我提前嗎", true), InlineData("能不能快一点", true), InlineData("Can you make it faster?", true), InlineData("what time", false)]
    public void I00b_A_wish_for_speed_is_heard(string text, bool expected) => Assert.Equal(expected, MoodRules.AsksToHurry(text));

    [Theory]
    [InlineData("a*b", @"a\*b"), InlineData("snake_case", "snake_case"), InlineData("_x_", @"\_x\_"), InlineData("<b>", @"\<b\>"), InlineData("l@example.com", "l@example.com")]
    [InlineData("R&D", @"R\&D"), InlineData("a & b", "a & b"), InlineData("line\nbreak", "line break"), InlineData("- x", @"\- x")]
    public void Only_what_would_format_is_escaped(string text, string expected) => Assert.Equal(expected, MarkdownText.Escape(text));

    [Theory]
    [InlineData("不對，我用另一個信箱", false), InlineData("對", true), InlineData("new@example.org", false), InlineData("W100027 new@example.org", null), InlineData("發票呢", null)]
    public void I12_The_answer_about_the_address_is_told_from_other_talk(string text, bool? expected) =>
        Assert.Equal(expected, MailRules.Read(text, EntityFinder.Find(text), [], otherTalk: false));

    [Theory]
    [InlineData("thanks, bye", true, true), InlineData("再見", true, false), InlineData("謝謝", false, true), InlineData("bypass the lock", false, false)]
    [InlineData("that's all, thank you", true, true), InlineData("昨天充電以後就這樣了", false, false)]
    public void A_goodbye_and_a_thank_you_are_heard_by_their_words(string text, bool leaves, bool thanks) =>
        Assert.Equal((leaves, thanks), (MoodRules.TakesLeave(text), MoodRules.GivesThanks(text)));

    [Theory]
    [InlineData("聯絡人不對", RepairSlot.Name), InlineData("改聯絡方式", RepairSlot.Contact), InlineData("備份", RepairSlot.Backup)]
    public void A_field_named_at_the_review_is_the_one_to_change(string text, RepairSlot expected) =>
        Assert.Equal(new ReviewDecision.Change(expected), ReviewRules.Read(
            text, ReviewButtons, [(RepairSlot.Device, "設備"), (RepairSlot.Fault, "故障"), (RepairSlot.Backup, "備份"), (RepairSlot.Name, "聯絡人"), (RepairSlot.Contact, "聯絡方式")]));

    [Theory]
    [InlineData("送出", typeof(ReviewDecision.Submit)), InlineData("沒錯", typeof(ReviewDecision.Submit)), InlineData("2", typeof(ReviewDecision.Change))]
    [InlineData("不對", typeof(ReviewDecision.Change)), InlineData("取消", typeof(ReviewDecision.Cancel)), InlineData("今天天氣", null)]
    public void The_review_is_decided_by_button_or_yes_and_no(string text, Type? expected) =>
        Assert.Equal(expected, ReviewRules.Read(text, ReviewButtons, [(RepairSlot.Device, "設備")])?.GetType());

    private static readonly Button[] ReviewButtons = [new("送出", "送出"), new("修改", "修改"), new("取消", "取消")];
}
