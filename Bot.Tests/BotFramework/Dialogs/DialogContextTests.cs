using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Dialogs;

namespace ServiceBot.Tests.BotFramework.Dialogs;

public sealed class DialogContextTests
{
    [Fact]
    public void A_context_needs_dialogs_a_turn_and_a_state()
    {
        using var turn = new TurnContext(new Microsoft.Bot.Builder.Adapters.TestAdapter(), Talk.Message("hi"));

        Assert.Throws<ArgumentNullException>(() => new DialogContext(null!, turn, new DialogState()));
        Assert.Throws<ArgumentNullException>(() => new DialogContext(new DialogSet(), (ITurnContext)null!, new DialogState()));
    }

    [Fact]
    public async Task Bad_ids_and_tokens_in_the_place_of_values_are_refused()
    {
        using var turn = new TurnContext(new Microsoft.Bot.Builder.Adapters.TestAdapter(), Talk.Message("hi"));
        var dc = new DialogContext(new DialogSet(), turn, new DialogState());
        object token = CancellationToken.None;

        await Assert.ThrowsAsync<ArgumentNullException>(() => dc.BeginDialogAsync(""));
        await Assert.ThrowsAsync<InvalidOperationException>(() => dc.BeginDialogAsync("nobody"));
        await Assert.ThrowsAsync<ArgumentNullException>(() => dc.PromptAsync(" ", new PromptOptions()));
        await Assert.ThrowsAsync<ArgumentNullException>(() => dc.PromptAsync("prompt", null!));
        await Assert.ThrowsAsync<ArgumentException>(() => dc.BeginDialogAsync("a", token));
        await Assert.ThrowsAsync<ArgumentException>(() => dc.EndDialogAsync(token));
        await Assert.ThrowsAsync<ArgumentException>(() => dc.ReplaceDialogAsync("a", token));
        await Assert.ThrowsAsync<ArgumentException>(() => dc.CancelAllDialogsAsync(false, null!, token));
        Assert.Equal(DialogTurnStatus.Empty, (await dc.ContinueDialogAsync()).Status);
    }

    [Fact]
    public async Task An_error_carries_the_stack_on_which_it_happened()
    {
        var root = new ComponentDialog("root").AddDialog(new WaterfallDialog("steps").AddStep((_, _) => throw new InvalidOperationException("broken")));

        var error = await Assert.ThrowsAnyAsync<Exception>(() => Talk.With(root).Send("hi").StartTestAsync());

        var cause = error;
        while (!cause.Data.Contains("DialogContext") && cause.InnerException is not null)
            cause = cause.InnerException;
        var data = Assert.IsType<Dictionary<string, object>>(cause.Data["DialogContext"]);
        Assert.Equal("steps", data["ActiveDialog"]);
        Assert.Equal("root", data["Parent"]);
        Assert.Equal(["steps", "root"], (List<string>)data["Stack"]);
    }

    [Fact]
    public Task A_turn_is_announced_once_to_the_dialogs_that_wait()
    {
        var watching = new Watching();
        return Talk.With(watching)
            .Test("hi", "name?")
            .Test("Lin", "phone?")
            .Test("0912", $"done: {DialogEvents.ActivityReceived} {DialogEvents.ActivityReceived}")
            .StartTestAsync();
    }

    [Theory]
    [InlineData("de-de", "de-DE")]
    [InlineData("zh-TW", "zh-TW")]
    public void The_language_is_that_of_the_activity(string said, string expected)
    {
        var activity = Talk.Message("hi");
        activity.Locale = said;
        using var turn = new TurnContext(new Microsoft.Bot.Builder.Adapters.TestAdapter(), activity);

        Assert.Equal(expected, new DialogContext(new DialogSet(), turn, new DialogState()).GetLocale());
    }

    private sealed class Watching : ComponentDialog
    {
        private readonly List<string> _seen = [];

        public Watching()
        {
            AddDialog(new WaterfallDialog(
                "steps",
                [
                    (step, cancellationToken) => step.PromptAsync("text", Talk.Options("name?"), cancellationToken),
                    (step, cancellationToken) => step.PromptAsync("text", Talk.Options("phone?"), cancellationToken),
                    (step, cancellationToken) => step.EndDialogAsync(string.Join(' ', _seen), cancellationToken),
                ]));
            AddDialog(new TextPrompt("text"));
        }

        protected override Task<bool> OnPreBubbleEventAsync(DialogContext dc, DialogEvent e, CancellationToken cancellationToken)
        {
            _seen.Add(e.Name);
            return Task.FromResult(false);
        }
    }
}
