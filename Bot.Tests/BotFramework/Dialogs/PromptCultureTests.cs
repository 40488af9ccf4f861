using Microsoft.Bot.Builder.Dialogs;
using Microsoft.Bot.Builder.Dialogs.Choices;
using Microsoft.Bot.Builder.Dialogs.Prompts;
using static Microsoft.Bot.Builder.Dialogs.Prompts.PromptCultureModels;

namespace ServiceBot.Tests.BotFramework.Dialogs;

public sealed class PromptCultureTests
{
    public static TheoryData<string> Locales => [.. GetSupportedCultures().Select(model => model.Locale)];

    [Theory]
    [MemberData(nameof(Locales))]
    public async Task In_every_culture_yes_and_no_are_shown_and_understood(string locale)
    {
        var culture = GetSupportedCultures().Single(model => model.Locale == locale);
        var shown = $"? (1) {culture.YesInLanguage}{culture.InlineOr}(2) {culture.NoInLanguage}";

        foreach (var (said, expected) in new[] { (culture.YesInLanguage, "True"), (culture.NoInLanguage, "False"), ("1", "True"), ("2", "False") })
        {
            await Talk.Ask(new ConfirmPrompt("sure") { Style = ListStyle.Inline }, Talk.Options("?"), answer => $"{answer}", locale)
                .Test("start", shown).Test(said, $"done: {expected}").StartTestAsync();
        }
    }

    [Theory]
    [MemberData(nameof(Locales))]
    public void Every_way_to_write_a_culture_leads_to_it(string locale)
    {
        Assert.Equal(locale, MapToNearestLanguage(locale.ToUpperInvariant()));
        Assert.Equal(locale, MapToNearestLanguage(locale[..2]));
        Assert.Equal(locale, MapToNearestLanguage(locale[..2].ToUpperInvariant()));
        Assert.Equal(locale, MapToNearestLanguage($"{locale[..2]}-xx"));
    }

    [Fact]
    public async Task A_language_of_ones_own_is_shown_where_it_is_given()
    {
        var own = new PromptCultureModel { Locale = "custom-custom", InlineOr = " oor ", InlineOrMore = " oorm ", Separator = "; ", YesInLanguage = "yup", NoInLanguage = "naw" };
        var options = new ChoiceFactoryOptions(own.Separator, own.InlineOr, own.InlineOrMore, true);
        var confirm = new ConfirmPrompt(
            "sure", new() { [own.Locale] = (new Choice(own.YesInLanguage), new Choice(own.NoInLanguage), options) }, null, own.Locale)
        { Style = ListStyle.Inline };

        await Talk.Ask(confirm, Talk.Options("?"), answer => $"{answer}", own.Locale).Test("start", "? (1) yup oor (2) naw").Test("naw", "done: False").StartTestAsync();
    }
}
