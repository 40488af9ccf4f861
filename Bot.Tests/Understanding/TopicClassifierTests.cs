using System.Diagnostics;
using ServiceBot.Dialogs.Understanding;

namespace ServiceBot.Tests.Understanding;

public sealed class TopicClassifierTests(TrainedDesk desk) : IClassFixture<TrainedDesk>
{
    [Theory]
    [InlineData("zh-Hant", "我買的筆電怎麼還沒發貨?我等很久了", Topics.OrderStatus)]
    [InlineData("zh-Hant", "請問我的東西最晚哪一天會到呢", Topics.DeliveryDate)]
    [InlineData("zh-Hant", "我的包裹現在到哪了", Topics.Tracking)]
    [InlineData("zh-Hant", "怎麼只收到一件?", Topics.SplitShipment)]
    [InlineData("zh-Hant", "箱子裡怎麼沒有發票!", Topics.Invoice)]
    [InlineData("zh-Hant", "收據打開都是亂碼", Topics.ReceiptPdf)]
    [InlineData("zh-Hant", "拆封用過了還能退嗎?", Topics.ReturnPolicy)]
    [InlineData("zh-Hant", "我想要退貨 W100027", Topics.ReturnRequest)]
    [InlineData("zh-Hant", "我的 iPhone 螢幕裂掉了 想送修", Topics.RepairRequest)]
    [InlineData("zh-Hant", "我的維修修好了嗎?RP-1001", Topics.RepairStatus)]
    [InlineData("zh-Hant", "這台還在保固期內嗎?", Topics.WarrantyCheck)]
    [InlineData("zh-Hant", "離我最近的維修點?我在台北信義", Topics.NearestService)]
    [InlineData("zh-Hant", "送修要帶什麼東西?", Topics.DocumentsNeeded)]
    [InlineData("zh-Hant", "我要投訴你們", Topics.Complaint)]
    [InlineData("zh-Hant", "你是機器人嗎?", Topics.AreYouABot)]
    [InlineData("zh-Hans", "我的订单怎么还没发货啊", Topics.OrderStatus)]
    [InlineData("zh-Hans", "明天能送到不", Topics.DeliveryDate)]
    [InlineData("zh-Hans", "我的快递到哪儿了呀", Topics.Tracking)]
    [InlineData("zh-Hans", "笔记本充不进去电了 要修", Topics.RepairRequest)]
    [InlineData("zh-Hans", "发票抬头写错了咋改", Topics.Invoice)]
    [InlineData("zh-Hans", "退款啥时候能到账", Topics.RefundStatus)]
    [InlineData("zh-Hans", "怎么截屏啊", Topics.DeviceTip)]
    [InlineData("zh-Hans", "谢谢您啦", Topics.Thanks)]
    [InlineData("en", "Why hasn't my laptop shipped? I've been waiting for ages.", Topics.OrderStatus)]
    [InlineData("en", "when will it be delivered", Topics.DeliveryDate)]
    [InlineData("en", "Where's my parcel?", Topics.Tracking)]
    [InlineData("en", "I only got one of my two items", Topics.SplitShipment)]
    [InlineData("en", "There's no invoice in the box!", Topics.Invoice)]
    [InlineData("en", "Can I return it once it's opened?", Topics.ReturnPolicy)]
    [InlineData("en", "my phone is broken, what should I do?", Topics.RepairRequest)]
    [InlineData("en", "Is my repair RP-1001 done?", Topics.RepairStatus)]
    [InlineData("en", "Is it still under warranty?", Topics.WarrantyCheck)]
    [InlineData("en", "i wnat to talk to a humna", Topics.HumanAgent)]
    [InlineData("en", "Are you a bot?", Topics.AreYouABot)]
    public void What_customers_ask_most_is_understood_for_sure(string locale, string text, string topic)
    {
        var understood = desk.Understanding.Understand(text, locale);
        Assert.Equal(topic, understood.Top);
        Assert.Equal(Certainty.Sure, understood.Certainty);
    }

    [Theory]
    [InlineData("zh-Hant", "明天台北會下雨嗎")]
    [InlineData("zh-Hans", "帮我写一首诗")]
    [InlineData("en", "what's the weather like in Paris tomorrow")]
    [InlineData("en", "tell me a funny joke")]
    public void What_is_none_of_the_desks_business_is_not_understood(string locale, string text) =>
        Assert.Equal(Certainty.NotUnderstood, desk.Understanding.Understand(text, locale).Certainty);

    [Theory]
    [InlineData("")]
    [InlineData("👍👍👍")]
    [InlineData("asdfghjkl qwertz")]
    [InlineData("ㄅㄆㄇ")]
    public void A_line_without_sense_is_never_sure(string text)
    {
        foreach (var locale in new[] { "zh-Hant", "zh-Hans", "en" })
            Assert.NotEqual(Certainty.Sure, desk.Understanding.Understand(text, locale).Certainty);
    }

    [Fact]
    public void The_scores_of_a_message_name_every_topic_and_add_up_to_one()
    {
        var ranked = desk.Understanding.Understand("where is my order", "en").Ranked;
        Assert.Equal(Topics.All.Order(), ranked.Select(score => score.Topic).Order());
        Assert.Equal(1, ranked.Sum(score => score.Probability), 4);
        Assert.Equal(ranked.OrderByDescending(score => score.Probability), ranked);
    }

    [Fact]
    public void What_is_offered_is_something_to_choose_from()
    {
        var offers = desk.Understanding.Understand("hello", "en").Offers(3);
        Assert.Equal(3, offers.Count);
        Assert.DoesNotContain(Topics.Greeting, offers);
        Assert.DoesNotContain(Topics.OutOfScope, offers);
    }

    [Fact]
    public void Both_scripts_are_understood_alike() =>
        Assert.Equal(
            desk.Understanding.Understand("我的訂單什麼時候到", "zh-Hant").Ranked,
            desk.Understanding.Understand("我的订单什么时候到", "zh-Hans").Ranked);

    [Fact]
    public void Many_threads_get_the_answers_of_one()
    {
        string[] texts = ["where is my order", "my screen is cracked", "thanks", "I want a refund"];
        var alone = texts.Select(text => desk.Understanding.Understand(text, "en").Ranked[0]).ToList();
        Parallel.For(0, 400, index => Assert.Equal(alone[index % 4], desk.Understanding.Understand(texts[index % 4], "en").Ranked[0]));
    }

    [Fact]
    public void A_message_of_a_hundred_kilobytes_is_read_in_bounded_time()
    {
        desk.Understanding.Understand("warm", "en");
        var watch = Stopwatch.StartNew();
        desk.Understanding.Understand(new string('a', 100_000), "en");
        Assert.True(watch.ElapsedMilliseconds < 4000, $"{watch.ElapsedMilliseconds} ms");
    }
}
