using Microsoft.Bot.Schema;
using ServiceBot.Dialogs.Papers;
using ServiceBot.Dialogs.Understanding;

namespace ServiceBot.Tests.Dialogs;

public sealed class ReceiptChatTests
{
    [Theory]
    [InlineData("zh-Hant", "重寄收據", "電子收據在這裡")]
    [InlineData("zh-Hans", "重发收据", "电子收据在这里")]
    [InlineData("en", "Resend my receipt", "Here's your e-receipt")]
    public async Task I19_a_signed_in_customer_gets_the_receipt_at_once_as_a_file(string locale, string says, string answer)
    {
        var chat = SignedIn(locale);
        Assert.Contains(answer, await chat.SayAsync(says), StringComparison.Ordinal);
        var file = File(chat);
        Assert.Equal("application/pdf", file.ContentType);
        Assert.EndsWith(".pdf", file.Name, StringComparison.Ordinal);
        Assert.Equal("http://localhost:3978/papers/receipt-W100027", file.ContentUrl);
    }

    [Fact]
    public async Task I19_nobody_gets_a_receipt_without_showing_that_it_is_theirs()
    {
        var chat = new Chat();
        chat.Shop.Orders.Add(SampleOrders.Laptop());
        Assert.Contains("訂單號", await chat.SayAsync("重寄收據"), StringComparison.Ordinal);
        Assert.Contains("信箱或電話", await chat.SayAsync("W100027"), StringComparison.Ordinal);
        Assert.Contains("查不到", await chat.SayAsync("wrong@example.com"), StringComparison.Ordinal);
        Assert.DoesNotContain(chat.Sent, activity => activity.Attachments is { Count: > 0 } files && files[0].ContentUrl is not null);
        await chat.SayAsync("lin@example.com");
        Assert.Equal("application/pdf", File(chat).ContentType);
    }

    [Theory]
    [InlineData("zh-Hant", "收據可以保固嗎?", "可作為保固憑證")]
    [InlineData("zh-Hans", "收据可以保修吗?", "可作为保修凭证")]
    [InlineData("en", "Does the e-receipt count as proof for warranty?", "counts as proof for the warranty")]
    public async Task I19_the_receipt_counts_for_the_warranty_and_the_desk_says_how(string locale, string asks, string answer)
    {
        var said = await SignedIn(locale).SayAsync(asks);
        Assert.Contains(answer, said, StringComparison.Ordinal);
        Assert.Matches("手機|手机|phone", said);
    }

    [Theory]
    [InlineData("zh-Hant", "收據打開是亂碼", "iPhone 或 iPad", "App Store", "網頁版收據")]
    [InlineData("zh-Hans", "收据打开是乱码", "iPhone 或 iPad", "App Store", "网页版收据")]
    [InlineData("en", "The receipt shows garbage", "iPhone or iPad", "App Store", "receipt as a web page")]
    public async Task I20_garbled_is_helped_by_platform_and_with_a_web_page(string locale, string says, string platform, string steps, string page)
    {
        var chat = SignedIn(locale);
        await chat.SayAsync(says);
        Assert.Contains(platform, chat.Buttons);
        var said = await chat.SayAsync(platform);
        Assert.Contains(steps, said, StringComparison.Ordinal);
        Assert.Contains($"[{page}](http://localhost:3978/papers/receipt-W100027)", said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task I09_the_platform_is_asked_only_when_it_is_unknown_and_once()
    {
        var chat = SignedIn("zh-Hant");
        Assert.Contains("Android", await chat.SayAsync("我的 Android 手機打不開收據 PDF"), StringComparison.Ordinal);
        Assert.Contains("Android", await chat.SayAsync("收據還是打不開"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("zh-Hant", "收不到收據的信", "垃圾郵件", "電子收據在這裡")]
    [InlineData("zh-Hans", "收不到收据的邮件", "垃圾邮件", "电子收据在这里")]
    [InlineData("en", "I didn't get the receipt by mail", "spam", "Here's your e-receipt")]
    public async Task OPS15_a_mail_that_has_not_come_is_looked_for_and_sent_again(string locale, string says, string steps, string receipt)
    {
        var said = await SignedIn(locale).SayAsync(says);
        Assert.Contains(steps, said, StringComparison.Ordinal);
        Assert.Contains(receipt, said, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("zh-Hant", "收據找不到了", "我可以重寄電子收據給您")]
    [InlineData("zh-Hans", "收据找不到了", "我可以重发电子收据给您")]
    [InlineData("en", "I can't find the receipt", "I can re-send your e-receipt")]
    public async Task D06_a_lost_receipt_is_sent_again(string locale, string says, string answer)
    {
        var chat = SignedIn(locale);
        Assert.Contains(answer, await chat.SayAsync(says), StringComparison.Ordinal);
        Assert.Equal("application/pdf", File(chat).ContentType);
    }

    [Fact]
    public async Task Of_several_orders_the_one_that_is_meant_is_asked_for()
    {
        var chat = SignedIn("zh-Hant");
        chat.Shop.Orders.Add(SampleOrders.Delivered());
        await chat.SayAsync("重寄收據");
        Assert.Equal(2, chat.Buttons.Count);
        await chat.SayAsync("W100040");
        Assert.EndsWith("receipt-W100040", File(chat).ContentUrl, StringComparison.Ordinal);
    }

    [Fact]
    public async Task I19_by_mail_too_where_the_shop_can_and_honestly_where_it_cannot()
    {
        var chat = SignedIn("zh-Hant");
        Assert.Contains("還不能寄電子郵件", await chat.SayAsync("重寄收據"), StringComparison.Ordinal);
        chat.Shop.SendsMail = true;
        Assert.Contains("l***@example.com", await chat.SayAsync("重寄收據"), StringComparison.Ordinal);
        await chat.SayAsync("重寄收據");
        Assert.Contains("就不再往您的信箱塞", await chat.SayAsync("重寄收據"), StringComparison.Ordinal);
        Assert.Equal(["W100027 zh-Hant", "W100027 zh-Hant"], chat.Shop.Mailed);
    }

    [Theory]
    [InlineData("zh-Hant", "發票呢", "包裹裡不會附紙本發票", "就像剛才跟您說的")]
    [InlineData("zh-Hans", "发票呢", "包裹里不会附纸质发票", "就像刚才跟您说的")]
    [InlineData("en", "Where is my invoice?", "paper invoice", "As I mentioned")]
    public async Task I14_the_second_question_about_the_invoice_is_answered_with_what_was_said_and_the_paper(string locale, string asks, string first, string second)
    {
        var chat = SignedIn(locale);
        Assert.Contains(first, await chat.SayAsync(asks), StringComparison.Ordinal);
        var again = await chat.SayAsync(asks);
        Assert.Contains(second, again, StringComparison.Ordinal);
        Assert.DoesNotContain(first, again, StringComparison.Ordinal);
        Assert.Contains("AB-12345678", again, StringComparison.Ordinal);
        Assert.Equal("application/pdf", File(chat).ContentType);
    }

    [Theory]
    [InlineData("發票號碼是多少", InvoiceConcern.Number)]
    [InlineData("发票抬头开错了", InvoiceConcern.Change)]
    [InlineData("發票可以打統編嗎", InvoiceConcern.Change)]
    [InlineData("Please put my company name on the invoice", InvoiceConcern.Change)]
    [InlineData("箱子裡怎麼沒有發票", InvoiceConcern.Where)]
    public void What_is_wanted_of_the_invoice_is_heard(string text, InvoiceConcern concern) => Assert.Equal(concern, InvoiceRules.ConcernOf(text));

    [Theory]
    [InlineData("我沒收到電子收據", ReceiptConcern.NoMail)]
    [InlineData("收據 email 沒收到", ReceiptConcern.NoMail)]
    [InlineData("需要購買證明", ReceiptConcern.Resend)]
    [InlineData("電子收據在哪裡下載", ReceiptConcern.Resend)]
    [InlineData("電子收據可以當憑證嗎", ReceiptConcern.Proof)]
    [InlineData("我把收據的信刪掉了", ReceiptConcern.Lost)]
    [InlineData("手機打不開 PDF 檔", ReceiptConcern.Garbled)]
    [InlineData("打開是空白頁", ReceiptConcern.Garbled)]
    [InlineData("電子收據問題", ReceiptConcern.About)]
    [InlineData("my receipt never arrived", ReceiptConcern.NoMail)]
    [InlineData("can you send the receipt again", ReceiptConcern.Resend)]
    [InlineData("the pdf won't open", ReceiptConcern.Garbled)]
    public void What_is_wanted_of_the_receipt_is_heard(string text, ReceiptConcern concern) => Assert.Equal(concern, ReceiptRules.ConcernOf(text));

    [Theory]
    [InlineData("我沒收到出貨通知信")]
    [InlineData("包裹還沒到")]
    [InlineData("手機打不開")]
    [InlineData("I didn't get the shipping e-mail")]
    [InlineData("my phone won't open any app")]
    [InlineData("我沒收到發票的信")]
    public void What_belongs_to_others_is_not_taken_for_the_receipt(string text) => Assert.False(ReceiptRules.IsPlain(text));

    private static Chat SignedIn(string locale)
    {
        var chat = new Chat(locale) { SignedInAs = "c-883" };
        chat.Shop.Orders.Add(SampleOrders.Laptop());
        return chat;
    }

    private static Attachment File(Chat chat) => chat.Sent.SelectMany(activity => activity.Attachments ?? []).Single(file => file.ContentUrl is not null);
}
