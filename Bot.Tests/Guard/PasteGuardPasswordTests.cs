using ServiceBot.Dialogs.Guard;

namespace ServiceBot.Tests.Guard;

public sealed class PasteGuardPasswordTests
{
    private static readonly GuardContext PasswordAsked = new() { PasswordWasAsked = true, IsKnownOrderNumber = number => number == "W100027" };

    [Theory]
    [InlineData("我的密碼是 abc123", "我的密碼是 ●●●")]
    [InlineData("我的密碼是abc123,請幫我關閉尋找", "我的密碼是●●●,請幫我關閉尋找")]
    [InlineData("密码：hunter2", "密码：●●●")]
    [InlineData("密碼 123456", "密碼 ●●●")]
    [InlineData("密碼123456謝謝", "密碼●●●謝謝")]
    [InlineData("開機碼1234", "開機碼●●●")]
    [InlineData("开机密码应该是 8888", "开机密码应该是 ●●●")]
    [InlineData("口令=Open3esame", "口令=●●●")]
    [InlineData("解鎖密碼為「9z9z9z」", "解鎖密碼為「●●●」")]
    [InlineData("密碼是ｈｕｎｔｅｒ２", "密碼是●●●")]
    [InlineData("PIN碼是0000", "PIN碼是●●●")]
    [InlineData("我的 Apple ID 密碼我記得是 Foo!2020", "我的 Apple ID 密碼我記得是 ●●●")]
    [InlineData("帳號密碼是 lin@example.com abc123", "帳號密碼是 lin@example.com ●●●")]
    [InlineData("8899aa是我的密碼", "●●●是我的密碼")]
    [InlineData("密碼改成hunter22了", "密碼改成●●●了")]
    [InlineData("my password is hunter2", "my password is ●●●")]
    [InlineData("My password is hunter", "My password is ●●●")]
    [InlineData("my password is hunter and the phone is broken", "my password is ●●● and the phone is broken")]
    [InlineData("password: Tr0ub4dor&3.", "password: ●●●.")]
    [InlineData("Password:secret1 email:lin@example.com", "Password:●●● email:lin@example.com")]
    [InlineData("passcode 123456 please fix", "passcode ●●● please fix")]
    [InlineData("the passcode on the phone is 246810", "the passcode on the phone is ●●●")]
    [InlineData("pwd=hunter2", "pwd=●●●")]
    [InlineData("the PIN is 1234", "the PIN is ●●●")]
    [InlineData("PIN 12 34", "PIN ●●●")]
    [InlineData("pin number: 4321", "pin number: ●●●")]
    [InlineData("password \"correcthorse9\"", "password \"●●●\"")]
    [InlineData("my password for icloud is Summer2026!", "my password for icloud is ●●●")]
    [InlineData("abc12345 is my password", "●●● is my password")]
    [InlineData("password:\nhunter2", "password:\n●●●")]
    [InlineData("user lin pass: hunter2", "user lin pass: ●●●")]
    [InlineData("password P@ssword", "password ●●●")]
    [InlineData("passcode 1234, password abcd1234", "passcode ●●●, password ●●●")]
    public void A_value_after_a_word_for_it_is_replaced(string text, string expected)
    {
        var result = PasteGuard.Redact(text, GuardContext.Nothing);
        Assert.Equal(expected, result.Text);
        Assert.All(result.Removed, kind => Assert.Equal(RedactedKind.Password, kind));
        Assert.NotEmpty(result.Removed);
    }

    [Theory]
    [InlineData("忘記密碼怎麼辦")]
    [InlineData("密碼是什麼")]
    [InlineData("為什麼要密碼?")]
    [InlineData("密碼是我的生日")]
    [InlineData("密碼是6位數嗎")]
    [InlineData("密碼輸入錯誤 10 次")]
    [InlineData("忘記密碼,訂單 W100027 怎麼辦")]
    [InlineData("密碼不對 訂單編號是 W555555")]
    [InlineData("忘了 iPhone 15 的密碼")]
    [InlineData("密碼跟 iPhone 15 有關係嗎")]
    [InlineData("需要 Apple ID 密碼嗎?電話 0912345678")]
    [InlineData("密码重置链接 https://example.com/reset?x=12345")]
    [InlineData("密碼已經寄到 lin@example.com 了嗎")]
    [InlineData("why do you need the password?")]
    [InlineData("password reset link")]
    [InlineData("I forgot my password")]
    [InlineData("my password is wrong")]
    [InlineData("my password is not working")]
    [InlineData("is a password required?")]
    [InlineData("the passcode is 6 digits")]
    [InlineData("it wants a 6-digit passcode")]
    [InlineData("wrong passcode 10 times in a row")]
    [InlineData("password for my iPhone 15 is forgotten")]
    [InlineData("the shipping is 1234")]
    [InlineData("a pin came off")]
    [InlineData("I need the password for my order W100027")]
    [InlineData("do I have to tell you my password? order number W123123")]
    [InlineData("password manager, passkeys and 2FA")]
    [InlineData("what is my password")]
    [InlineData("密碼●●●")]
    [InlineData("")]
    public void A_question_about_passwords_stays_as_it_is(string text)
    {
        var result = PasteGuard.Redact(text, GuardContext.Nothing);
        Assert.Equal(text, result.Text);
        Assert.Empty(result.Removed);
    }

    [Theory]
    [InlineData("hunter2")]
    [InlineData("swordfish")]
    [InlineData("123456")]
    [InlineData("12 34 56")]
    [InlineData("是 abc123")]
    [InlineData("it's Foo!bar")]
    [InlineData("應該是1234吧")]
    [InlineData("  P@ss  ")]
    [InlineData("一二三四")]
    [InlineData("Summer 2026")]
    public void The_answer_to_a_question_about_a_password_goes_as_a_whole(string text)
    {
        var result = PasteGuard.Redact(text, PasswordAsked);
        Assert.Equal(PasteGuard.Mark, result.Text);
        Assert.Equal([RedactedKind.Password], result.Removed);
    }

    [Theory]
    [InlineData("why?")]
    [InlineData("好了")]
    [InlineData("OK")]
    [InlineData("done")]
    [InlineData("我忘記了")]
    [InlineData("W100027")]
    [InlineData("w100027")]
    [InlineData("lin@example.com")]
    [InlineData("iPhone 15")]
    [InlineData("what do you need it for")]
    [InlineData("轉人工")]
    public void An_answer_that_is_no_value_stays_even_then(string text) => Assert.Equal(text, PasteGuard.Redact(text, PasswordAsked).Text);

    [Fact]
    public void A_bare_word_is_left_alone_when_no_password_was_asked() => Assert.Equal("hunter2", PasteGuard.Redact("hunter2", GuardContext.Nothing).Text);
}
