using System.Globalization;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Dialogs;
using Microsoft.Bot.Schema;

namespace ServiceBot.Tests.BotFramework.Dialogs;

public sealed class PromptTests
{
    [Fact]
    public Task A_text_prompt_asks_again_until_its_validator_is_content()
    {
        var prompt = new TextPrompt("text", (context, _) => Task.FromResult(context.Recognized.Value.Length >= 3));

        return Talk.Ask(prompt, Talk.Options("name?", "longer, please"), name => name)
            .Test("hi", "name?")
            .Test("x", "longer, please")
            .Test("yy", "longer, please")
            .Test("Lin", "done: Lin")
            .StartTestAsync();
    }

    [Fact]
    public Task A_validator_that_speaks_replaces_the_retry_prompt_and_knows_the_attempt()
    {
        var prompt = new TextPrompt("text", async (context, cancellationToken) =>
        {
            if (context.Recognized.Value == "ok")
                return true;
            await context.Context.SendActivityAsync($"attempt {context.AttemptCount}", cancellationToken: cancellationToken);
            return false;
        });

        return Talk.Ask(prompt, Talk.Options("name?", "never said"), name => name, typeNames: false)
            .Test("hi", "name?").Test("a", "attempt 1").Test("b", "attempt 2").Test("ok", "done: ok").StartTestAsync();
    }

    [Fact]
    public Task A_validator_reads_the_validations_and_may_change_the_value()
    {
        var prompt = new TextPrompt("text", (context, _) =>
        {
            context.Recognized.Value = context.Recognized.Value.Trim().ToUpperInvariant();
            return Task.FromResult(context.Recognized.Value == (string)context.Options.Validations);
        });
        var options = Talk.Options("code?");
        options.Validations = "W1";

        return Talk.Ask(prompt, options, code => code).Test("hi", "code?").Test("w2", "code?").Test(" w1 ", "done: W1").StartTestAsync();
    }

    [Fact]
    public Task A_prompt_waits_through_what_is_no_message_and_expects_input()
    {
        var options = new PromptOptions { Prompt = Talk.Message("name?") };

        return Talk.Ask(new TextPrompt("text"), options, name => name)
            .Send("hi").AssertReply(reply => Assert.Equal(InputHints.ExpectingInput, ((Activity)reply).InputHint))
            .Send(new Activity { Type = ActivityTypes.Typing })
            .Test("Lin", "done: Lin")
            .StartTestAsync();
    }

    [Theory]
    [InlineData("en-us", "about 3 of them", "done: 3")]
    [InlineData("en-us", "twenty-three", "done: 23")]
    [InlineData("zh-tw", "兩個", "done: 2")]
    [InlineData("zh-tw", "一百二十三", "done: 123")]
    [InlineData("zh-cn", "一万二", "done: 12000")]
    [InlineData("zh-tw", "１２", "done: 12")]
    public Task A_number_is_read_in_words_and_digits(string locale, string said, string expected) =>
        Talk.Ask(new NumberPrompt<int>("number"), Talk.Options("how many?"), number => $"{number}", locale)
            .Test("hi", "how many?").Test(said, expected).StartTestAsync();

    [Theory]
    [InlineData("en-us", "42 dollars", "42")]
    [InlineData("en-us", "15km", "15")]
    [InlineData("en-us", "I am 18 years old", "18")]
    [InlineData("en-us", "32°C", "32")]
    [InlineData("nl-nl", "3,14", "3.14")]
    [InlineData("bg-bg", "3,14", "3.14")]
    public Task A_number_is_read_with_its_unit_and_in_the_writing_of_the_language(string locale, string said, string expected) =>
        Talk.Ask(new NumberPrompt<double>("number"), Talk.Options("how much?", "a number, please"), value => value.ToString(CultureInfo.InvariantCulture), locale)
            .Test("start", "how much?").Test(said, $"done: {expected}").StartTestAsync();

    [Theory]
    [InlineData("5th December 2018 at 9am", "2018-12-05T09")]
    [InlineData("Wednesday 4 oclock", "XXXX-WXX-3T04 XXXX-WXX-3T16")]
    [InlineData("every monday", "XXXX-WXX-1")]
    public Task A_date_comes_with_all_its_readings(string said, string expected) =>
        Talk.Ask(new DateTimePrompt("date"), Talk.Options("when?", "?"), found => string.Join(' ', found.Select(reading => reading.Timex).Distinct()))
            .Test("start", "when?").Test(said, $"done: {expected}").StartTestAsync();

    [Fact]
    public Task A_fraction_is_asked_about_again_where_a_whole_number_is_wanted() =>
        Talk.Ask(new NumberPrompt<int>("number"), Talk.Options("how many?", "whole, please"), number => $"{number}")
            .Test("hi", "how many?").Test("2.5", "whole, please").Test("none at all", "whole, please").Test("2", "done: 2").StartTestAsync();

    [Fact]
    public Task A_number_prompt_keeps_the_precision_of_its_type() =>
        Talk.Ask(new NumberPrompt<decimal>("number"), Talk.Options("price?"), number => number.ToString(System.Globalization.CultureInfo.InvariantCulture))
            .Test("hi", "price?").Test("it was 45,900.10", "done: 45900.10").StartTestAsync();

    [Fact]
    public void A_number_prompt_of_another_type_is_refused() => Assert.Throws<NotSupportedException>(() => new NumberPrompt<byte>("byte"));

    [Fact]
    public Task A_date_counts_from_the_moment_of_the_message_on_the_servers_clock()
    {
        var answer = Talk.Message("明天下午三點");
        answer.Locale = "zh-tw";
        answer.LocalTimestamp = new DateTimeOffset(2026, 9, 14, 23, 30, 0, TimeSpan.FromHours(8));
        var day = answer.LocalTimestamp.Value.LocalDateTime.Date.AddDays(1).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

        return Talk.Ask(new DateTimePrompt("date"), Talk.Options("when?", "?"), found => $"{found[0].Timex} {found[0].Value}", "zh-tw")
            .Test("hi", "when?").Test("不知道", "?").Send(answer).AssertReply($"done: {day}T15 {day} 15:00:00").StartTestAsync();
    }

    [Fact]
    public Task Files_are_asked_for_until_one_comes()
    {
        var photo = new Activity { Type = ActivityTypes.Message, Attachments = [new Attachment("image/png", "https://example.test/a.png")] };

        return Talk.Ask(new AttachmentPrompt("photo"), Talk.Options("photo?", "a picture, please"), files => $"{files.Count} {files[0].ContentType}")
            .Test("hi", "photo?").Test("later", "a picture, please").Send(photo).AssertReply("done: 1 image/png").StartTestAsync();
    }

    [Fact]
    public Task An_activity_prompt_waits_for_the_event_that_its_validator_knows()
    {
        var prompt = new ActivityPrompt("event", (context, _) => Task.FromResult(context.Recognized.Value.Type == ActivityTypes.Event));
        var steps = Talk.Asking("event", Talk.Options("pay now", "still waiting"), result => ((Activity)result).Name);

        return Talk.With(set => set.Add(steps).Add(prompt), "ask")
            .Test("hi", "pay now")
            .Test("hm", "still waiting")
            .Send(new Activity { Type = ActivityTypes.Event, Name = "paid" }).AssertReply("done: paid")
            .StartTestAsync();
    }

    [Fact]
    public async Task A_prompt_begun_with_something_else_than_options_is_refused()
    {
        var root = new WaterfallDialog("root").AddStep((step, cancellationToken) => step.BeginDialogAsync("text", "name?", cancellationToken));

        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(() =>
            Talk.With(set => set.Add(root).Add(new TextPrompt("text")), "root").Send("hi").StartTestAsync());
    }
}
