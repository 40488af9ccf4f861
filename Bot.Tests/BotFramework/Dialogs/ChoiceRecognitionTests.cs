using Microsoft.Bot.Builder.Dialogs.Choices;
using Microsoft.Bot.Schema;
using ChannelIds = Microsoft.Bot.Connector.Channels;

namespace ServiceBot.Tests.BotFramework.Dialogs;

public sealed class ChoiceRecognitionTests
{
    private static readonly FindChoicesOptions Partial = new() { AllowPartialMatches = true, Locale = "zh-tw" };

    [Fact]
    public void The_longer_of_two_overlapping_choices_wins()
    {
        var found = ChoiceRecognizers.RecognizeChoices("the bread pudding, please", ["bread", "bread pudding", "pudding"]);

        Assert.Equal(["bread pudding"], found.Select(result => result.Resolution.Value));
    }

    [Fact]
    public void Several_choices_are_found_in_their_order_with_their_places()
    {
        var found = ChoiceRecognizers.RecognizeChoices("blue and then red", ["red", "green", "blue"]);

        Assert.Equal([("blue", 0, 3), ("red", 14, 16)], found.Select(result => (result.Resolution.Value, result.Start, result.End)));
    }

    [Fact]
    public void Words_come_before_places_and_numbers()
    {
        var found = ChoiceRecognizers.RecognizeChoices("the first division book", ["second division", "first division"]);

        Assert.Equal(1, Assert.Single(found).Resolution.Index);
    }

    [Fact]
    public void Synonyms_and_button_titles_stand_for_the_choice()
    {
        Choice[] choices =
        [
            new("return") { Synonyms = ["send back"] },
            new("repair") { Action = new CardAction(ActionTypes.ImBack, "fix it", value: "repair") },
        ];

        Assert.Equal("send back", Assert.Single(ChoiceRecognizers.RecognizeChoices("I want to send it back", choices)).Resolution.Synonym);
        Assert.Equal("repair", Assert.Single(ChoiceRecognizers.RecognizeChoices("please fix it", choices)).Resolution.Value);
        Assert.Empty(ChoiceRecognizers.RecognizeChoices("please fix it", choices, new FindChoicesOptions { NoAction = true }));
        Assert.Empty(ChoiceRecognizers.RecognizeChoices("return", choices, new FindChoicesOptions { NoValue = true }));
    }

    [Theory]
    [InlineData("訂單", 2)]
    [InlineData("我的訂單呢", 2)]
    [InlineData("查訂單進度", 2)]
    [InlineData("保固", 1)]
    public void A_part_of_a_Chinese_choice_is_enough_where_that_is_allowed(string said, int expected)
    {
        var found = ChoiceRecognizers.RecognizeChoices(said, ["申請退貨", "查詢保固期限", "查詢訂單進度"], Partial);

        Assert.Equal(expected, found[0].Resolution.Index);
    }

    [Fact]
    public void One_Chinese_character_in_common_is_chance() =>
        Assert.Empty(ChoiceRecognizers.RecognizeChoices("我要申訴", ["申請退貨"], Partial));

    [Theory]
    [InlineData("最後一個", 2)]
    [InlineData("倒數第二", 1)]
    [InlineData("第３個", 2)]
    [InlineData("選項一", 0)]
    [InlineData("二", 1)]
    [InlineData("兩", 1)]
    public void Places_and_numbers_are_read_in_Chinese(string said, int expected) =>
        Assert.Equal(expected, Assert.Single(ChoiceRecognizers.RecognizeChoices(said, ["甲", "乙", "丙"], new FindChoicesOptions { Locale = "zh-tw" })).Resolution.Index);

    [Theory]
    [InlineData("0")]
    [InlineData("4")]
    [InlineData("第四個")]
    [InlineData("1.5")]
    [InlineData("")]
    [InlineData("   ")]
    public void Beyond_the_list_nothing_is_found(string said) =>
        Assert.Empty(ChoiceRecognizers.RecognizeChoices(said, ["甲", "乙", "丙"], new FindChoicesOptions { Locale = "zh-tw" }));

    [Fact]
    public void A_place_beyond_the_list_is_not_taken_for_a_number() =>
        Assert.Empty(ChoiceRecognizers.RecognizeChoices("the seventh of 2", ["a", "b"]));

    [Fact]
    public void Numbers_can_be_switched_off()
    {
        var options = new FindChoicesOptions { RecognizeNumbers = false, RecognizeOrdinals = false };

        Assert.Empty(ChoiceRecognizers.RecognizeChoices("2", ["a", "b"], options));
        Assert.Empty(ChoiceRecognizers.RecognizeChoices("the second", ["a", "b"], options));
    }

    [Fact]
    public void A_choice_of_signs_only_is_taken_as_it_is() =>
        Assert.Equal(1, Assert.Single(ChoiceRecognizers.RecognizeChoices("<$25", [">$25", "<$25"])).Resolution.Index);

    [Fact]
    public void Words_too_far_apart_do_not_make_a_choice()
    {
        List<SortedValue> values = [new() { Value = "red car", Index = 0 }];

        Assert.Single(Find.FindValues("the red and fast car", values));
        Assert.Empty(Find.FindValues("red is what I like in a car", values));
        Assert.Single(Find.FindValues("red is what I like in a car", values, new FindValuesOptions { MaxTokenDistance = 9 }));
    }

    [Fact]
    public void A_word_ends_at_signs_and_a_Chinese_character_is_one()
    {
        var tokens = Tokenizer.DefaultTokenizer("Fix iPhone螢幕, 拜託!");

        Assert.Equal(["fix", "iphone", "螢", "幕", "拜", "託"], tokens.Select(token => token.Normalized));
        Assert.Equal((4, 9), (tokens[1].Start, tokens[1].End));
        Assert.Empty(Tokenizer.DefaultTokenizer(""));
    }

    [Theory]
    [InlineData(ChannelIds.Directline, 3, true)]
    [InlineData(ChannelIds.Webchat, 100, true)]
    [InlineData(ChannelIds.Line, 14, false)]
    [InlineData(ChannelIds.Facebook, 10, true)]
    [InlineData(ChannelIds.Sms, 1, false)]
    public void Channels_differ_in_how_many_buttons_they_show(string channel, int buttons, bool expected) =>
        Assert.Equal(expected, Channel.SupportsSuggestedActions(channel, buttons, null));

    [Fact]
    public void Long_titles_become_a_list_where_they_do_not_fit_a_button()
    {
        var choices = ChoiceFactory.ToChoices(["a title that is far too long for a button", "b"]);

        var message = ChoiceFactory.ForChannel(ChannelIds.Emulator, choices, "which?");

        Assert.Null(message.SuggestedActions);
        Assert.Contains("1. a title", message.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_channel_without_buttons_gets_the_choices_in_the_text() =>
        Assert.Equal("which? (1) a or (2) b", ChoiceFactory.ForChannel(ChannelIds.Sms, ChoiceFactory.ToChoices(["a", "b"]), "which?").Text);
}
