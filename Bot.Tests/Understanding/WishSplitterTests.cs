using ServiceBot.Dialogs.Understanding;

namespace ServiceBot.Tests.Understanding;

public sealed class WishSplitterTests
{
    [Theory]
    [InlineData("查一下我的訂單到哪了，順便問退貨規定", "查一下我的訂單到哪了", "順便問退貨規定")]
    [InlineData("帮我查下订单，还有保修期是多久", "帮我查下订单", "还有保修期是多久")]
    [InlineData("退款几天到账？对了客服电话多少", "退款几天到账", "对了客服电话多少")]
    [InlineData("where is my order and can I get the receipt?", "where is my order", "can I get the receipt?")]
    [InlineData("I want to return my case, also how long is the warranty", "I want to return my case", "how long is the warranty")]
    [InlineData("hi my macbook wont charge and also i need an invoice", "hi my macbook wont charge", "i need an invoice")]
    [InlineData("手机屏幕碎了，另外发票怎么开", "手机屏幕碎了", "发票怎么开")]
    public void Two_wishes_are_two(string text, string first, string second)
    {
        var wishes = WishSplitter.Split(text);
        Assert.Equal(2, wishes.Count);
        Assert.StartsWith(first, wishes[0], StringComparison.Ordinal);
        Assert.Contains(second, wishes[1], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("我的手機摔了，螢幕裂掉")]
    [InlineData("my phone fell and the screen is cracked")]
    [InlineData("iPhone 15, 256 GB")]
    [InlineData("1,299 dollars is what I paid")]
    [InlineData("還有一件沒收到")]
    [InlineData("另外一台也壞了怎麼辦")]
    [InlineData("手机屏幕碎了，保修吗")]
    [InlineData("")]
    [InlineData("我有好幾個信箱，忘了是哪一個")]
    [InlineData("手机坏了，不知道哪里有问题")]
    public void A_story_is_one(string text) => Assert.Single(WishSplitter.Split(text));

    [Fact]
    public void What_is_only_told_goes_with_the_wish_that_it_leads_to()
    {
        var wishes = WishSplitter.Split("訂單W100027，手機摔了，我想送修，另外發票可以開公司的嗎");
        Assert.Equal(2, wishes.Count);
        Assert.Contains("W100027", wishes[0], StringComparison.Ordinal);
        Assert.Contains("發票", wishes[1], StringComparison.Ordinal);
    }

    [Fact]
    public void A_long_story_is_read_as_a_whole() => Assert.Single(WishSplitter.Split(string.Concat(Enumerable.Repeat("where is it? ", 200))));
}
