using ServiceBot.Dialogs.Guard;
using ServiceBot.Dialogs.Understanding;

namespace ServiceBot.Tests.Guard;

public sealed class PasteGuardNumberTests
{
    [Theory]
    [InlineData("4111111111111111", "●●●")]
    [InlineData("我的卡號是4111 1111 1111 1111,幫我退款", "我的卡號是●●●,幫我退款")]
    [InlineData("card 5555-5555-5555-4444 exp 12/27", "card ●●● exp 12/27")]
    [InlineData("2223003122003222", "●●●")]
    [InlineData("amex 3782 822463 10005", "amex ●●●")]
    [InlineData("3530111333300000", "●●●")]
    [InlineData("6200000000000005", "●●●")]
    [InlineData("6011000990139424", "●●●")]
    [InlineData("４１１１１１１１１１１１１１１１", "●●●")]
    [InlineData("visa4111111111111111", "visa●●●")]
    [InlineData("4111 1111 1111 1111 12/27", "●●● 12/27")]
    [InlineData("電話 0912345678 卡 4012888888881881", "電話 0912345678 卡 ●●●")]
    [InlineData("4111.1111.1111.1111 / 4012 8888 8888 1881", "●●● / ●●●")]
    [InlineData("4111\u200B1111\u200B1111\u200B1111", "●●●")]
    public void A_card_number_is_replaced(string text, string expected)
    {
        var result = PasteGuard.Redact(text, GuardContext.Nothing);
        Assert.Equal(expected, result.Text);
        Assert.All(result.Removed, kind => Assert.Equal(RedactedKind.CardNumber, kind));
    }

    [Theory]
    [InlineData("A123456789")]
    [InlineData("身分證字號a123456789")]
    [InlineData("居留證 A800000014")]
    [InlineData("身份证11010519491231002X")]
    [InlineData("110105 19491231 002x")]
    [InlineData("A123456(3)")]
    [InlineData("HKID A1234563")]
    [InlineData("SSN 123-45-6789")]
    [InlineData("my social security number is 123456789")]
    public void An_identity_number_is_replaced(string text)
    {
        var result = PasteGuard.Redact(text, GuardContext.Nothing);
        Assert.EndsWith(PasteGuard.Mark, result.Text, StringComparison.Ordinal);
        Assert.Equal([RedactedKind.IdentityNumber], result.Removed);
    }

    [Theory]
    [InlineData("W100027")]
    [InlineData("我的訂單號是 W123456789")]
    [InlineData("my order number is W123456789")]
    [InlineData("ORD-2026-0001")]
    [InlineData("訂單202609150001")]
    [InlineData("0912-345-678")]
    [InlineData("+886912345678")]
    [InlineData("13812345678")]
    [InlineData("02-2345-6789")]
    [InlineData("+1 415 555 2671")]
    [InlineData("906512345678")]
    [InlineData("tracking 1Z999AA10123456784")]
    [InlineData("SF1234567890123")]
    [InlineData("9400111899223100001234")]
    [InlineData("356938035643809")]
    [InlineData("IMEI 35 693803 564380 9")]
    [InlineData("C02XL0GTJGH5")]
    [InlineData("DNPXK1Y8N0")]
    [InlineData("4111111111111112")]
    [InlineData("A123456780")]
    [InlineData("110105194912310021")]
    [InlineData("A123456(4)")]
    [InlineData("123-45-6789")]
    [InlineData("發票 AB-12345678")]
    [InlineData("2026-09-15 14:30")]
    [InlineData("iPhone 15 Pro Max 256GB")]
    [InlineData("RP-7KQ2M9XT")]
    [InlineData("1234567890123456789012345678901234567890")]
    public void Other_numbers_stay(string text)
    {
        var result = PasteGuard.Redact(text, GuardContext.Nothing);
        Assert.Equal(text, result.Text);
        Assert.Empty(result.Removed);
    }

    [Theory]
    [InlineData("4111111111111111")]
    [InlineData("4111-1111-1111-1111")]
    [InlineData("A123456789")]
    public void A_known_order_number_stays_whatever_it_looks_like(string text)
    {
        var context = new GuardContext { IsKnownOrderNumber = number => number is "4111111111111111" or "A123456789" };
        Assert.Equal(text, PasteGuard.Redact(text, context).Text);
    }

    [Fact]
    public void What_was_asked_for_is_not_taken_for_something_else()
    {
        Assert.Equal("378282246310005", PasteGuard.Redact("378282246310005", new GuardContext { Expecting = Slot.Imei }).Text);
        Assert.Equal("W123456789", PasteGuard.Redact("W123456789", new GuardContext { Expecting = Slot.OrderNumber }).Text);
        Assert.Equal(PasteGuard.Mark, PasteGuard.Redact("4111111111111111", new GuardContext { Expecting = Slot.OrderNumber }).Text);
        Assert.Equal(PasteGuard.Mark, PasteGuard.Redact("4111111111111111", new GuardContext { Expecting = Slot.Imei }).Text);
        Assert.Equal("身分證 ●●●", PasteGuard.Redact("身分證 A123456789", new GuardContext { Expecting = Slot.OrderNumber }).Text);
    }

    [Fact]
    public void Several_secrets_in_one_text_are_all_named_in_order()
    {
        var result = PasteGuard.Redact("卡4111111111111111 密碼abc123 身分證A123456789", GuardContext.Nothing);
        Assert.Equal("卡●●● 密碼●●● 身分證●●●", result.Text);
        Assert.Equal([RedactedKind.CardNumber, RedactedKind.Password, RedactedKind.IdentityNumber], result.Removed);
    }

    [Fact]
    public void Redacting_again_changes_nothing()
    {
        var once = PasteGuard.Redact("卡4111111111111111 密碼abc123 password: x1y2", GuardContext.Nothing).Text;
        Assert.Equal(once, PasteGuard.Redact(once, GuardContext.Nothing).Text);
    }

    [Fact]
    public void A_secret_at_the_end_of_a_long_text_is_found()
    {
        var text = new string('x', 90_000) + " 4111111111111111 密碼abc123";
        Assert.EndsWith("x ●●● 密碼●●●", PasteGuard.Redact(text, GuardContext.Nothing).Text, StringComparison.Ordinal);
    }
}
