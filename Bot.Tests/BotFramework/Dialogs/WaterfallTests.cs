using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Dialogs;
using Microsoft.Bot.Schema;

namespace ServiceBot.Tests.BotFramework.Dialogs;

public sealed class WaterfallTests
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public Task Each_step_takes_a_turn_and_values_last_from_step_to_step(bool typeNames)
    {
        var waterfall = new WaterfallDialog("order",
        [
            async (step, cancellationToken) =>
            {
                step.Values["count"] = 0L;
                await step.Context.SendActivityAsync("number?", cancellationToken: cancellationToken);
                return Dialog.EndOfTurn;
            },
            async (step, cancellationToken) =>
            {
                step.Values["number"] = step.Result;
                await step.Context.SendActivityAsync($"step {step.Index}: phone?", cancellationToken: cancellationToken);
                return Dialog.EndOfTurn;
            },
            (step, cancellationToken) => step.EndDialogAsync($"{step.Values["number"]}/{step.Result}/{step.Values["count"]}", cancellationToken),
        ]);

        return Talk.With(waterfall, typeNames: typeNames)
            .Test("hi", "number?")
            .Test("W100027", "step 1: phone?")
            .Test("0912", "done: W100027/0912/0")
            .Test("hi again", "number?")
            .StartTestAsync();
    }

    [Fact]
    public Task A_step_may_go_on_in_the_same_turn_and_the_last_result_ends_the_dialog()
    {
        var waterfall = new WaterfallDialog("skip")
            .AddStep((step, cancellationToken) => step.NextAsync("known", cancellationToken))
            .AddStep((step, cancellationToken) => step.NextAsync($"{step.Reason} {step.Result}", cancellationToken));

        return Talk.With(waterfall).Test("hi", "done: NextCalled known").StartTestAsync();
    }

    [Fact]
    public async Task A_step_that_calls_for_the_next_one_twice_is_told()
    {
        var waterfall = new WaterfallDialog("twice")
            .AddStep(async (step, cancellationToken) =>
            {
                await step.NextAsync(cancellationToken: cancellationToken);
                return await step.NextAsync(cancellationToken: cancellationToken);
            })
            .AddStep((_, _) => Task.FromResult(Dialog.EndOfTurn));

        await Assert.ThrowsAnyAsync<Exception>(() => Talk.With(waterfall).Send("hi").StartTestAsync());
    }

    [Fact]
    public Task Only_messages_move_a_waterfall_on()
    {
        var waterfall = new WaterfallDialog("wait")
            .AddStep(async (step, cancellationToken) =>
            {
                await step.Context.SendActivityAsync("waiting", cancellationToken: cancellationToken);
                return Dialog.EndOfTurn;
            })
            .AddStep((step, cancellationToken) => step.EndDialogAsync(step.Result, cancellationToken));

        return Talk.With(waterfall)
            .Test("hi", "waiting")
            .Send(new Activity { Type = ActivityTypes.Event, Name = "ping" })
            .Test("go", "done: go")
            .StartTestAsync();
    }

    [Fact]
    public Task Options_reach_every_step()
    {
        var outer = new WaterfallDialog("outer")
            .AddStep((step, cancellationToken) => step.BeginDialogAsync("inner", "W1", cancellationToken))
            .AddStep((step, cancellationToken) => step.EndDialogAsync(step.Result, cancellationToken));
        var inner = new WaterfallDialog("inner")
            .AddStep((step, cancellationToken) => step.NextAsync(step.Options, cancellationToken))
            .AddStep((step, cancellationToken) => step.EndDialogAsync($"{step.Options}={step.Result}", cancellationToken));

        return Talk.With(set => set.Add(outer).Add(inner), "outer").Test("hi", "done: W1=W1").StartTestAsync();
    }

    [Fact]
    public async Task A_token_in_the_place_of_options_is_refused()
    {
        var waterfall = new WaterfallDialog("a").AddStep((step, cancellationToken) => step.ReplaceDialogAsync("a", (object)cancellationToken, cancellationToken));

        await Assert.ThrowsAsync<ArgumentException>(() => Talk.With(waterfall).Send("hi").StartTestAsync());
    }

    [Fact]
    public void The_version_of_a_waterfall_tells_its_number_of_steps()
    {
        var waterfall = new WaterfallDialog("a");
        var before = waterfall.GetVersion();

        waterfall.AddStep((step, cancellationToken) => step.NextAsync(cancellationToken: cancellationToken));

        Assert.NotEqual(before, waterfall.GetVersion());
    }
}
