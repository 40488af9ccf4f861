using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Dialogs;
using Microsoft.Bot.Builder.Dialogs.Choices;
using Microsoft.Bot.Schema;

namespace ServiceBot.Tests.BotFramework.Dialogs;

public sealed class ChoicePromptTests
{
    private static readonly string[] Colors = ["red", "green", "blue"];

    [Theory]
    [InlineData("the green one please", "green 1")]
    [InlineData("the second one", "green 1")]
    [InlineData("2", "green 1")]
    [InlineData("the last", "blue 2")]
    [InlineData("RED", "red 0")]
    public Task A_choice_is_taken_by_word_place_or_number(string said, string expected) =>
        Ask(Colors).Send("hi").AssertReplyContains("which?").Test(said, $"done: {expected}").StartTestAsync();

    [Fact]
    public Task What_is_no_choice_is_asked_about_again_with_the_choices() =>
        Ask(Colors, ListStyle.Inline)
            .Test("hi", "which? (1) red, (2) green, or (3) blue")
            .Test("yellow", "one of these: (1) red, (2) green, or (3) blue")
            .Test("7", "one of these: (1) red, (2) green, or (3) blue")
            .Test("blue", "done: blue 2")
            .StartTestAsync();

    [Theory]
    [InlineData("第二個")]
    [InlineData("選二")]
    [InlineData("2")]
    [InlineData("我想申請維修")]
    [InlineData("維修")]
    public Task A_choice_in_Chinese_needs_no_spaces(string said) =>
        Ask(["退貨", "維修", "查詢訂單"], ListStyle.Auto, "zh-tw").Send("嗨").AssertReplyContains("which?").Test(said, "done: 維修 1").StartTestAsync();

    [Fact]
    public Task Each_style_shows_the_choices_in_its_way()
    {
        var flow = Ask(Colors, ListStyle.List).Test("hi", "which?\n\n   1. red\n   2. green\n   3. blue").Test("red", "done: red 0");
        return flow.StartTestAsync();
    }

    [Fact]
    public Task Suggested_actions_are_the_customers_own()
    {
        return Ask(Colors, ListStyle.SuggestedAction).Send("hi").AssertReply(reply =>
        {
            var message = reply.AsMessageActivity();
            Assert.Equal("which?", message.Text);
            Assert.Equal(Colors, message.SuggestedActions.Actions.Select(action => action.Value));
            Assert.All(message.SuggestedActions.Actions, action => Assert.Equal(ActionTypes.ImBack, action.Type));
            Assert.Equal(["user1"], message.SuggestedActions.To);
        }).StartTestAsync();
    }

    [Fact]
    public Task A_card_carries_the_question_and_the_buttons() =>
        Ask(Colors, ListStyle.HeroCard).Send("hi").AssertReply(reply =>
        {
            var attachment = Assert.Single(reply.AsMessageActivity().Attachments);
            var card = Assert.IsType<HeroCard>(attachment.Content);
            Assert.Equal("which?", card.Text);
            Assert.Equal(Colors, card.Buttons.Select(button => button.Title));
        }).StartTestAsync();

    [Fact]
    public Task The_stored_prompt_is_not_changed_by_showing_the_choices() =>
        Talk.With(
                set => set.Add(Asking(Colors, ListStyle.Inline)).Add(new ChoicePrompt("choice")),
                "ask",
                before: async (dc, cancellationToken) =>
                {
                    if (dc.Context.Activity.Text != "again")
                        return false;
                    await dc.RepromptDialogAsync(cancellationToken);
                    return true;
                })
            .Test("hi", "which? (1) red, (2) green, or (3) blue")
            .Test("again", "which? (1) red, (2) green, or (3) blue")
            .StartTestAsync();

    [Theory]
    [InlineData("en-us", "yes please", "True")]
    [InlineData("en-us", "no", "False")]
    [InlineData("en-us", "nope", "False")]
    [InlineData("en-us", "2", "False")]
    [InlineData("en-us", "1", "True")]
    [InlineData("zh-tw", "好的", "True")]
    [InlineData("zh-tw", "不是", "False")]
    [InlineData("zh-tw", "對", "True")]
    [InlineData("zh-cn", "不用了，谢谢", "False")]
    [InlineData("zh-tw", "沒問題", "True")]
    [InlineData("de-de", "nein", "False")]
    [InlineData("fr-fr", "oui", "True")]
    [InlineData("ja-jp", "はい", "True")]
    [InlineData("es-es", "sí", "True")]
    public Task Yes_and_no_are_understood_in_the_language_of_the_activity(string locale, string said, string expected) =>
        Talk.Ask(new ConfirmPrompt("sure") { Style = ListStyle.None }, Talk.Options("sure?", "yes or no?"), answer => $"{answer}", locale)
            .Test("start", "sure?").Test("xyzzy", "yes or no?").Test(said, $"done: {expected}").StartTestAsync();

    [Fact]
    public Task A_confirmation_shows_yes_and_no_in_the_language_or_what_it_was_given()
    {
        var prompt = new ConfirmPrompt("sure")
        {
            Style = ListStyle.Inline,
            ConfirmChoices = Tuple.Create(new Choice("keep it"), new Choice("send it back")),
        };

        return Talk.Ask(prompt, Talk.Options("sure?"), answer => $"{answer}")
            .Test("start", "sure? (1) keep it or (2) send it back").Test("send it back", "done: False").StartTestAsync();
    }

    [Fact]
    public Task A_confirmation_in_Chinese_says_so() =>
        Talk.Ask(new ConfirmPrompt("sure") { Style = ListStyle.Inline }, Talk.Options("確定嗎？"), answer => $"{answer}", "zh-tw")
            .Test("start", "確定嗎？ (1) 是的 要么 (2) 不").StartTestAsync();

    [Fact]
    public Task Without_numbers_a_confirmation_knows_only_yes_and_no() =>
        Talk.Ask(
                new ConfirmPrompt("sure") { Style = ListStyle.Inline, ChoiceOptions = new ChoiceFactoryOptions { IncludeNumbers = false, InlineSeparator = "~" } },
                Talk.Options("sure?", "yes or no?"),
                answer => $"{answer}")
            .Test("start", "sure? Yes or No").Test("2", "yes or no? Yes or No").Test("no", "done: False").StartTestAsync();

    [Fact]
    public Task A_translated_answer_is_read_in_the_language_the_prompt_names()
    {
        var options = Talk.Options("¿seguro?");
        options.RecognizeLanguage = "en-us";
        return Talk.Ask(new ConfirmPrompt("sure") { Style = ListStyle.None }, options, answer => $"{answer}", "es-es")
            .Test("start", "¿seguro?").Test("yes", "done: True").StartTestAsync();
    }

    [Fact]
    public Task A_prompt_without_a_question_shows_the_choices_alone() =>
        Talk.With(
                set => set.Add(Talk.Asking("choice", new PromptOptions { Choices = ChoiceFactory.ToChoices(Colors), Style = ListStyle.Inline }, _ => "")).Add(new ChoicePrompt("choice")),
                "ask")
            .Send("hi").AssertReply(reply =>
            {
                Assert.Equal(" (1) red, (2) green, or (3) blue", reply.AsMessageActivity().Text);
                Assert.Equal(InputHints.ExpectingInput, reply.AsMessageActivity().InputHint);
            }).StartTestAsync();

    private static Microsoft.Bot.Builder.Adapters.TestFlow Ask(string[] choices, ListStyle style = ListStyle.Auto, string locale = "en-us") =>
        Talk.With(set => set.Add(Asking(choices, style)).Add(new ChoicePrompt("choice")), "ask", locale);

    private static WaterfallDialog Asking(string[] choices, ListStyle style)
    {
        var options = Talk.Options("which?", "one of these:");
        options.Choices = ChoiceFactory.ToChoices(choices);
        options.Style = style;
        return Talk.Asking("choice", options, result => $"{((FoundChoice)result).Value} {((FoundChoice)result).Index}");
    }
}
