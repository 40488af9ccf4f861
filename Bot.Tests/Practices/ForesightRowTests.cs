using ServiceBot.Dialogs.Care;
using ServiceBot.Dialogs.Orders;
using ServiceBot.Tests.Dialogs;
using ServiceBot.Tests.Wording;

namespace ServiceBot.Tests.Practices;

/// <summary>The seed's own examples of what is said before it is asked.</summary>
public sealed class ForesightRowTests
{
    private static readonly string[] Languages = ["zh-Hant", "zh-Hans", "en"];

    [Theory]
    [InlineData("zh-Hant", "包裹裡不會附紙本發票", "不是漏放了"), InlineData("zh-Hans", "包裹里不会附纸质发票", "不是漏放"), InlineData("en", "the parcel won't contain a paper invoice", "nothing has been left out")]
    public async Task I14_Where_the_invoice_is_not_is_said_before_anybody_looks_for_it(string locale, string beforehand, string calm)
    {
        var said = await AllNotesAsync(locale);
        Assert.Contains(beforehand, said, StringComparison.Ordinal);
        Assert.Contains(calm, said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task I14_Asked_later_for_the_invoice_the_note_is_referred_to_and_not_said_again()
    {
        var chat = await ShownAsync("zh-Hant");
        await NotesOfAsync(chat);
        await chat.SayAsync("都清楚了");
        var said = await chat.SayAsync("箱子裡沒有發票");
        Assert.Contains("就像剛才跟您說的，發票是電子的", said, StringComparison.Ordinal);
        Assert.DoesNotContain("跟您說明一下發票的事", said, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("zh-Hant", "電子收據", "保修憑證", "PDF"), InlineData("zh-Hans", "电子收据", "保修凭证", "PDF"), InlineData("en", "e-receipt", "proof for the warranty", "PDF")]
    public async Task I19_The_receipt_is_said_to_come_by_mail_and_to_be_proof_for_the_warranty(string locale, string receipt, string proof, string format)
    {
        var said = await AllNotesAsync(locale);
        Assert.All([receipt, proof, format], part => Assert.Contains(part, said, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("zh-Hant", "14天", "無論產品激活與否", "小小的福利"), InlineData("zh-Hans", "14天", "无论产品激活与否", "小小的福利"), InlineData("en", "14 days", "activated or not", "small perk")]
    public async Task I21_The_returns_are_told_with_days_and_as_a_small_perk(string locale, string days, string opened, string perk)
    {
        var said = await AllNotesAsync(locale);
        Assert.All([days, opened, perk], part => Assert.Contains(part, said, StringComparison.Ordinal));
    }

    [Fact]
    public async Task I21_On_the_fifteenth_day_the_no_is_polite_and_shows_another_way()
    {
        var chat = await ShownAsync("zh-Hant", SampleOrders.Delivered());
        chat.Now = new DateTimeOffset(2026, 9, 19, 10, 0, 0, TimeSpan.FromHours(8));
        var said = await chat.SayAsync("拆開用過還能退嗎");
        Assert.Matches("實在抱歉，14天的退換期在 9月18日（週五）已經結束了。.*保固送修", said);
        Assert.Equal(["還在保固內嗎", "我要送修", "找真人同事"], chat.Buttons);
    }

    [Theory]
    [InlineData("zh-Hant", "l***@example.com", "這是您平常會看的信箱嗎"), InlineData("zh-Hans", "l***@example.com", "邮箱"), InlineData("en", "l***@example.com", "Is that the address you check?")]
    public async Task I12_The_masked_address_is_told_and_asked_about(string locale, string masked, string asked)
    {
        var said = (await AllNotesAsync(locale)).Replace("\\", "", StringComparison.Ordinal);
        Assert.Contains(masked, said, StringComparison.Ordinal);
        Assert.Contains(asked, said, StringComparison.Ordinal);
        Assert.DoesNotContain("lin@example.com", said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task OPS07_The_answer_about_the_day_brings_the_answer_to_the_next_question()
    {
        foreach (var locale in Languages)
        {
            var chat = await ShownAsync(locale);
            Assert.Contains("@example.com", await chat.StrikeAsync("notes"), StringComparison.Ordinal);
            foreach (var note in CareNotes.SeedOrder)
                Assert.Contains($"care.{note}-beyond", ShippedTemplates.Catalog.Keys);
        }
    }

    [Fact]
    public void OPS06_Each_note_belongs_to_stages_of_the_journey_and_every_stage_has_notes()
    {
        Assert.All(CareNotes.SeedOrder, note => Assert.NotEmpty(JourneyRules.Of(note)));
        var delivered = CareNotes.SeedOrder.Where(note => JourneyRules.Of(note).Contains(JourneyStage.Delivered));
        Assert.Equal([CareNotes.Invoice, CareNotes.Receipt, CareNotes.Returns], delivered);
        Assert.Equal(JourneyStage.Packed, JourneyRules.StageOf(SampleOrders.Laptop()));
        Assert.Equal(JourneyStage.Shipped, JourneyRules.StageOf(SampleOrders.Laptop(status: OrderStatus.InTransit)));
        Assert.Equal(JourneyStage.Delivered, JourneyRules.StageOf(SampleOrders.Delivered()));
        Assert.Equal(JourneyStage.Ordered, JourneyRules.StageOf(SampleOrders.Laptop(status: OrderStatus.PaymentDue)));
    }

    [Theory]
    [InlineData("zh-Hant", "包裹簽收了", "平安送到您手上就好", "發票", "從您實際收到的那天算起")]
    [InlineData("zh-Hans", "包裹签收了", "平安送到您手上就好", "发票", "从您实际收到的那天算起")]
    [InlineData("en", "My parcel has arrived", "glad it has reached you", "invoice", "count from the day you received it")]
    public async Task OPS06_Told_that_it_has_arrived_only_what_is_of_use_then_is_said(string locale, string news, string glad, string first, string returns)
    {
        var chat = await ShownAsync(locale);
        await chat.StrikeAsync("notes");
        Assert.Contains(glad, await chat.SayAsync(news), StringComparison.Ordinal);
        var notes = await NotesOfAsync(chat);
        Assert.Equal(4, notes.Count);
        Assert.Contains(first, notes[0], StringComparison.Ordinal);
        Assert.Contains(returns, notes[2], StringComparison.Ordinal);
        Assert.DoesNotContain(notes, note => note.Contains("查物流", StringComparison.Ordinal) || note.Contains("tracking", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("zh-Hant", "發貨了嗎", "packed"), InlineData("zh-Hans", "发货了吗", "packed"), InlineData("en", "Where is my order", "packed")]
    [InlineData("zh-Hant", "iPhone 15 壞了", "fault"), InlineData("zh-Hans", "iPhone 15 坏了", "fault"), InlineData("en", "My iPhone 15 is broken", "fault")]
    [InlineData("zh-Hant", "換機要多久？", "repair"), InlineData("en", "How long for the replacement?", "repair"), InlineData("zh-Hant", "刷不過", "paid"), InlineData("zh-Hant", "哪一台好", "before-buying")]
    public async Task OPS06_Every_answer_carries_its_stage_of_the_journey(string locale, string said, string stage)
    {
        var chat = new Chat(locale) { SignedInAs = "c-883" };
        chat.Shop.Orders.Add(SampleOrders.Laptop());
        await chat.JoinAsync();
        await chat.SayAsync(said);
        Assert.All(chat.Sent.Where(activity => activity.Type == "message"), answer => Assert.Equal(stage, (string?)Newtonsoft.Json.Linq.JObject.FromObject(answer.ChannelData)["journey"]?["stage"]));
    }

    [Fact]
    public async Task OPS06_The_scorecard_lists_the_stages_that_were_talked_about()
    {
        var chat = await ShownAsync("zh-Hant");
        var said = chat.Sent.ToList();
        await chat.SayAsync("iPhone 15 壞了");
        said.AddRange(chat.Sent);
        Assert.Equal(["packed", "fault"], ServiceBot.Dialogs.Scoring.PracticeScoring.Score(said, ServiceBot.Tests.Dialogs.StandardInTests.Context).Stages);
    }

    [Theory]
    [InlineData("包裹到了嗎"), InlineData("包裹還沒到"), InlineData("只收到一件"), InlineData("has my parcel arrived?"), InlineData("it hasn't arrived"), InlineData("only one of them has arrived")]
    public void OPS06_A_question_or_a_complaint_about_the_arrival_is_no_news_of_it(string text) =>
        Assert.False(ServiceBot.Dialogs.Understanding.MoodRules.SaysItArrived(text));

    [Fact]
    public async Task I17_Where_only_one_has_come_the_parcels_answer_and_no_ticket_is_opened()
    {
        var chat = await ShownAsync("zh-Hant", SampleOrders.Split());
        var said = await chat.SayAsync("怎麼只收到一件？");
        Assert.Matches("(?s)MacBook Air 13.*9月12日.*Magic Mouse.*9月15日", said);
        Assert.Empty(chat.Shop.Tickets);
    }

    private static async Task<string> AllNotesAsync(string locale) => string.Join('\n', await NotesOfAsync(await ShownAsync(locale)));

    private static async Task<List<string>> NotesOfAsync(Chat chat)
    {
        List<string> notes = [];
        while (chat.Reminders.Set.ContainsKey("notes"))
            notes.Add(await chat.StrikeAsync("notes"));
        return notes;
    }

    private static async Task<Chat> ShownAsync(string locale, Order? order = null)
    {
        var chat = new Chat(locale) { SignedInAs = "c-883" };
        chat.Shop.Orders.Add(order ?? SampleOrders.Laptop());
        await chat.JoinAsync();
        await chat.SayAsync(locale switch { "en" => "Where is my order", "zh-Hans" => "发货了吗", _ => "發貨了嗎" });
        return chat;
    }
}
