using Microsoft.Bot.Schema;
using Newtonsoft.Json.Linq;
using ServiceBot.Dialogs.Orders;
using ServiceBot.Dialogs.OutsideHelp;
using ServiceBot.Tests.Dialogs;

namespace ServiceBot.Tests.Practices;

/// <summary>I-20 and OPS-15: what is not ours, and yet the customer's trouble.</summary>
public sealed class OutsideHelpTests
{
    [Theory]
    [InlineData("zh-Hant", "ios", "內建的「檔案」"), InlineData("zh-Hant", "Windows", "Microsoft Edge"), InlineData("zh-Hant", "macOS", "預覽程式")]
    [InlineData("zh-Hans", "android", "WPS Office"), InlineData("zh-Hans", null, "手机、电脑都能装"), InlineData("en", "iPadOS iPad", "built-in Files app"), InlineData("en", "MacIntel", "Preview")]
    public async Task I20_The_note_about_the_receipt_knows_on_what_it_is_read(string locale, string? platform, string reader)
    {
        var chat = new Chat(locale) { SignedInAs = "c-883", CanFollowUp = false };
        chat.Shop.Orders.Add(SampleOrders.Laptop());
        await chat.JoinAsync();
        var said = await chat.SendAsync(Message(locale switch { "en" => "Where is my order", "zh-Hans" => "发货了吗", _ => "發貨了嗎" }, platform));
        Assert.Contains("PDF", said, StringComparison.Ordinal);
        Assert.Matches("閱讀器|阅读器|reader", said);
        Assert.Contains(reader, said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task I20_A_garbled_receipt_is_asked_about_its_device_helped_with_and_sent_again_in_another_format()
    {
        var chat = await ShownAsync();
        await chat.SayAsync("收據打開是亂碼");
        Assert.Equal(["iPhone 或 iPad", "Android 手機", "Windows 電腦", "Mac", "不確定"], chat.Buttons);
        Assert.Matches("Microsoft Edge.*閱讀器.*網頁版", (await chat.SayAsync("Windows 電腦")).ReplaceLineEndings(" "));
        Assert.Empty(chat.Shop.Tickets);
    }

    [Fact]
    public async Task I20_Where_the_device_is_known_it_is_not_asked_for()
    {
        var chat = await ShownAsync();
        Assert.Contains("Android", await chat.SendAsync(Message("收據打開是亂碼", "Mozilla/5.0 (Linux; Android 15; Pixel 9)")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task I20_What_the_customer_says_goes_before_what_the_client_hints()
    {
        var chat = await ShownAsync();
        Assert.Contains("Mac", await chat.SendAsync(Message("收據在我的 Mac 上打不開", "ios")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task I19_A_receipt_wanted_again_is_there_at_once()
    {
        var chat = await ShownAsync();
        await chat.SayAsync("可以重寄收據給我嗎");
        Assert.Contains(chat.Sent.SelectMany(activity => activity.Attachments ?? []), paper => paper.ContentType == "application/pdf");
        Assert.Empty(chat.Shop.Tickets);
    }

    [Theory]
    [InlineData("zh-Hant", "點了連結沒反應", "ios", "阻擋彈出式視窗"), InlineData("zh-Hant", "彈出視窗被擋住了", "Windows", "網址列"), InlineData("zh-Hans", "浏览器把弹窗拦截了", "android", "弹出式窗口")]
    [InlineData("zh-Hans", "点链接没反应", null, "地址栏"), InlineData("en", "My browser blocks the pop-up", "MacIntel", "Pop-up Windows"), InlineData("zh-Hant", "點了連結沒反應，手機是 iPhone", null, "阻擋彈出式視窗"), InlineData("en", "Nothing happens when I click the link", "iPhone", "Block Pop-ups")]
    public async Task OPS15_A_window_that_the_browser_blocks_is_unblocked_step_by_step_on_the_customers_device(string locale, string said, string? platform, string expected)
    {
        var chat = new Chat(locale);
        await chat.JoinAsync();
        Assert.Contains(expected, await chat.SendAsync(Message(said, platform)), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("zh-Hant", "我有好幾個信箱，忘了是哪一個", "macOS", "l***@example.com", "郵件"), InlineData("zh-Hant", "我的信箱登不進去", "android", "l***@example.com", "Gmail")]
    [InlineData("zh-Hans", "不记得用的是哪个邮箱了", "ios", "l***@example.com", "邮件账户"), InlineData("en", "Which email did I use?", "Windows", "l***@example.com", "signed in"), InlineData("en", "I can't log in to my email", "android", "l***@example.com", "Gmail")]
    public async Task OPS15_A_mailbox_mixed_up_with_another_is_named_and_found_on_the_customers_device(string locale, string said, string platform, string masked, string expected)
    {
        var chat = new Chat(locale) { SignedInAs = "c-883" };
        chat.Shop.Orders.Add(SampleOrders.Laptop());
        await chat.JoinAsync();
        await chat.SayAsync(locale == "en" ? "Where is my order" : "發貨了嗎");
        var answered = await chat.SendAsync(Message(said, platform));
        Assert.Contains(masked, answered, StringComparison.Ordinal);
        Assert.Contains(expected, answered, StringComparison.Ordinal);
        Assert.Matches("密碼您自己留著|密码您自己留着|keep the password itself to yourself", answered);
    }

    [Theory]
    [InlineData("zh-Hant", "物流公司的電話是多少"), InlineData("zh-Hans", "快递员怎么联系"), InlineData("en", "What's the courier's phone number?")]
    public async Task OPS15_The_couriers_number_is_not_made_up_but_who_delivers_and_what_to_tell_them(string locale, string said)
    {
        var chat = new Chat(locale) { SignedInAs = "c-883" };
        var order = SampleOrders.Laptop(status: OrderStatus.InTransit);
        chat.Shop.Orders.Add(order with { Lines = [.. order.Lines.Select(line => line with { Delivery = new Delivery { ParcelKey = "p", Carrier = "SF Express", TrackingNumber = "906512345678" } })] });
        await chat.JoinAsync();
        await chat.SayAsync(locale == "en" ? "Where is my order" : "發貨了嗎");
        Assert.Contains("906512345678", await chat.SayAsync(said), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("螢幕彈出一個視窗說儲存空間不足，手機就當機了", false), InlineData("不對，我用另一個信箱", false), InlineData("我的電話是0912345678", false), InlineData("物流單號是多少", false), InlineData("I use two phones", false)]
    public void OPS15_What_only_sounds_alike_is_left_alone(string said, bool expected)
    {
        Assert.Equal(expected, ServiceBot.Dialogs.Understanding.TroubleRules.MixesMailboxes(said) || ServiceBot.Dialogs.Understanding.TroubleRules.AsksForCourier(said));
        if (!said.Contains("視窗", StringComparison.Ordinal))
            Assert.False(ServiceBot.Dialogs.Understanding.TroubleRules.BlocksPopUps(said));
    }

    [Theory]
    [InlineData("zh-Hant", "我收不到出貨通知信", "垃圾郵件", "還是沒有", "該收到的通知信沒有收到")]
    [InlineData("zh-Hans", "一直没收到邮件", "垃圾邮件", "还是没有", "该收到的通知邮件没有收到")]
    [InlineData("en", "I didn't get the e-mail", "spam folder", "Still nothing", "has not arrived")]
    public async Task OPS15_A_mail_that_did_not_come_is_looked_for_in_the_spam_and_then_sent_again(string locale, string missing, string spam, string still, string reason)
    {
        var chat = await ShownAsync(locale);
        var said = await chat.SayAsync(missing);
        Assert.Contains(spam, said, StringComparison.Ordinal);
        Assert.Contains("l***@example.com", said.Replace("\\", "", StringComparison.Ordinal), StringComparison.Ordinal);
        await chat.SayAsync(still);
        Assert.Contains(reason, Assert.Single(chat.Shop.Tickets).Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task OPS15_A_missing_mail_is_no_answer_to_another_question()
    {
        var chat = await ShownAsync("zh-Hans");
        while (chat.Reminders.Set.ContainsKey("notes"))
            await chat.StrikeAsync("notes");
        Assert.Contains("垃圾邮件", await chat.SayAsync("没收到邮件"), StringComparison.Ordinal);
        Assert.Contains("咱们回到刚才的问题", await chat.SayAsync("找到了"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task OPS15_A_mail_that_is_found_costs_no_colleague()
    {
        var chat = await ShownAsync();
        await chat.SayAsync("我沒有收到信");
        Assert.Contains("不是垃圾郵件", await chat.SayAsync("找到了"), StringComparison.Ordinal);
        Assert.Empty(chat.Shop.Tickets);
    }

    [Theory]
    [InlineData("iOS", "ios"), InlineData("iPadOS", "ios"), InlineData("Android", "android"), InlineData("Win32", "windows"), InlineData("Windows", "windows")]
    [InlineData("macOS", "macos"), InlineData("MacIntel", "macos"), InlineData("Web", null), InlineData("Darwin", null), InlineData("", null)]
    [InlineData("Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X)", "ios"), InlineData("Mozilla/5.0 (X11; Linux x86_64)", null)]
    public void A_hint_is_read_as_a_platform_or_as_nothing(string hint, string? platform)
    {
        Assert.Equal(platform, Platforms.Hint(Message("hi", hint)));
        var entity = new Entity("clientInfo") { Properties = new JObject { ["platform"] = hint } };
        Assert.Equal(platform, Platforms.Hint(new Activity { Entities = [entity] }));
    }

    [Theory]
    [InlineData("""{"platform":{"ios":1}}"""), InlineData("""{"platform":7}"""), InlineData("""{"platform":null}"""), InlineData("[1]")]
    public void A_hint_of_another_shape_is_none(string channelData) => Assert.Null(Platforms.Hint(new Activity { ChannelData = JToken.Parse(channelData) }));

    private static async Task<Chat> ShownAsync(string locale = "zh-Hant")
    {
        var chat = new Chat(locale) { SignedInAs = "c-883" };
        chat.Shop.Orders.Add(SampleOrders.Laptop());
        await chat.JoinAsync();
        await chat.SayAsync(locale switch { "en" => "Where is my order", "zh-Hans" => "发货了吗", _ => "發貨了嗎" });
        return chat;
    }

    private static Activity Message(string text, string? platform) =>
        new() { Type = ActivityTypes.Message, Text = text, ChannelData = platform is null ? null : new JObject { ["platform"] = platform } };
}
