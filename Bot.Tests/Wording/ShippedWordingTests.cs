using ServiceBot.Dialogs.Wording;

namespace ServiceBot.Tests.Wording;

public sealed class ShippedWordingTests
{
    [Fact]
    public void Every_language_says_the_same_things() => Assert.NotEmpty(ShippedTemplates.Catalog.Keys);

    // I-04, OPS-02: numbered agents are distant, these endearments frivolous, and the customer is always 您.
    [Theory]
    [InlineData("親，"), InlineData("亲，"), InlineData("親~"), InlineData("亲~"), InlineData("小美"), InlineData("08號"), InlineData("08号"), InlineData("號客服"), InlineData("号客服")]
    [InlineData("你"), InlineData("亲爱的"), InlineData("親愛的"), InlineData("Dear customer"), InlineData("Agent 0"), InlineData("hun,")]
    public void What_is_distant_or_frivolous_is_nowhere(string banned) =>
        Assert.DoesNotContain(ShippedTemplates.OwnLines(), line => line.Text.Contains(banned, StringComparison.OrdinalIgnoreCase));

    // I-11: a date, or honestly none.
    [Theory]
    [InlineData("盡快"), InlineData("尽快"), InlineData("不日"), InlineData("近期"), InlineData("soon"), InlineData("shortly"), InlineData("a few days")]
    public void Nothing_is_promised_for_soon(string vague) =>
        Assert.DoesNotContain(ShippedTemplates.OwnLines(), line => !line.Text.Contains("As soon as", StringComparison.OrdinalIgnoreCase)
            && line.Text.Contains(vague, StringComparison.OrdinalIgnoreCase));

    [Fact]
    public void Traditional_wording_has_no_simplified_characters_and_the_other_way_round()
    {
        var wrong = ShippedTemplates.Lines().Where(line => line.Text.Any(character =>
            (line.Locale == Locales.TraditionalChinese && ServiceBot.Dialogs.Understanding.ChineseScript.IsSimplifiedOnly(character))
            || (line.Locale == Locales.SimplifiedChinese && ServiceBot.Dialogs.Understanding.ChineseScript.IsTraditionalOnly(character))));
        Assert.Empty(wrong);
    }

    // I-00e: every note goes one step further.
    [Fact]
    public void Every_proactive_note_has_its_second_part_and_a_title()
    {
        string[] notes = ["shipping-mail", "tracking", "split-shipment", "invoice", "receipt-pdf", "returns"];
        foreach (var note in notes)
        {
            Assert.Contains($"care.{note}", ShippedTemplates.Catalog.Keys);
            Assert.Contains($"care.{note}-beyond", ShippedTemplates.Catalog.Keys);
            Assert.Contains($"care.title-{note}", ShippedTemplates.Catalog.Keys);
        }
    }
}
