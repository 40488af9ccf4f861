using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Adapters;
using Microsoft.Bot.Builder.Dialogs;

namespace ServiceBot.Tests.BotFramework.Dialogs;

public sealed class StackTests
{
    [Fact]
    public Task Replacing_a_dialog_does_not_wake_the_one_below()
    {
        var root = new WaterfallDialog("root")
            .AddStep((step, cancellationToken) => step.BeginDialogAsync("first", null, cancellationToken))
            .AddStep((step, cancellationToken) => step.EndDialogAsync($"root got {step.Result}", cancellationToken));
        var first = new WaterfallDialog("first").AddStep((step, cancellationToken) => step.ReplaceDialogAsync("second", "x", cancellationToken));
        var second = new WaterfallDialog("second").AddStep((step, cancellationToken) => step.EndDialogAsync($"second {step.Options}", cancellationToken));

        return Talk.With(set => set.Add(root).Add(first).Add(second), "root").Test("hi", "done: root got second x").StartTestAsync();
    }

    [Fact]
    public Task Cancelling_ends_all_dialogs_with_the_reason_and_empties_the_stack()
    {
        var ended = new List<string>();
        return Talk.With(
                set => set.Add(new Recording("outer", "inner", ended)).Add(new Recording("inner", null, ended)),
                "outer",
                before: async (dc, cancellationToken) =>
                {
                    if (dc.Context.Activity.Text != "cancel")
                        return false;
                    var result = await dc.CancelAllDialogsAsync(cancellationToken);
                    await dc.Context.SendActivityAsync($"{result.Status} {string.Join(',', ended)} {dc.Stack.Count}", cancellationToken: cancellationToken);
                    return true;
                })
            .Test("hi", "inner waits")
            .Test("cancel", "Cancelled inner:CancelCalled,outer:CancelCalled 0")
            .Test("cancel", "Empty inner:CancelCalled,outer:CancelCalled 0")
            .StartTestAsync();
    }

    [Fact]
    public Task A_dialog_that_handles_the_cancel_event_stops_the_cancelling()
    {
        var ended = new List<string>();
        return Talk.With(
                set => set.Add(new Recording("outer", "inner", ended) { Handles = DialogEvents.CancelDialog }).Add(new Recording("inner", null, ended)),
                "outer",
                before: async (dc, cancellationToken) =>
                {
                    if (dc.Context.Activity.Text != "cancel")
                        return false;
                    await dc.CancelAllDialogsAsync(true, null, null, cancellationToken);
                    await dc.Context.SendActivityAsync($"{string.Join(',', ended)} left {dc.ActiveDialog.Id}", cancellationToken: cancellationToken);
                    return true;
                })
            .Test("hi", "inner waits")
            .Test("cancel", "inner:CancelCalled left outer")
            .StartTestAsync();
    }

    [Fact]
    public Task An_event_goes_to_the_active_dialog_inside_and_bubbles_to_the_parent()
    {
        var component = new Bubbling("component");
        return Talk.With(
                set => set.Add(component),
                "component",
                before: async (dc, cancellationToken) =>
                {
                    if (dc.Context.Activity.Text != "event")
                        return false;
                    var handled = await dc.EmitEventAsync("custom", 7, bubble: true, fromLeaf: true, cancellationToken);
                    await dc.Context.SendActivityAsync($"{handled} {component.Seen}", cancellationToken: cancellationToken);
                    return true;
                })
            .Test("hi", "inner waits")
            .Test("event", "True custom 7")
            .StartTestAsync();
    }

    [Fact]
    public async Task An_unknown_dialog_is_named_in_the_error()
    {
        var root = new WaterfallDialog("root").AddStep((step, cancellationToken) => step.BeginDialogAsync("refund", null, cancellationToken));

        var error = await Assert.ThrowsAnyAsync<Exception>(() => Talk.With(root).Send("hi").StartTestAsync());

        Assert.Contains("refund", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_second_dialog_of_the_same_id_gets_another_one()
    {
        var (first, second, third) = (new TextPrompt("text"), new TextPrompt("text"), new TextPrompt("text"));
        var set = new DialogSet().Add(first).Add(first).Add(second).Add(third);

        Assert.Equal(["text", "text2", "text3"], set.GetDialogs().Select(dialog => dialog.Id));
        Assert.Same(second, set.Find("text2"));
        Assert.Null(set.Find("text4"));
    }

    [Fact]
    public async Task A_set_without_state_cannot_begin_a_turn()
    {
        using var turn = new TurnContext(new TestAdapter(), Talk.Message("hi"));

        await Assert.ThrowsAsync<InvalidOperationException>(() => new DialogSet().CreateContextAsync(turn));
    }

    [Fact]
    public async Task Running_a_dialog_begins_it_once_and_continues_it_after()
    {
        var state = new ConversationState(new MemoryStorage());
        var accessor = state.CreateProperty<DialogState>("dialogs");
        var adapter = new TestAdapter().Use(new AutoSaveStateMiddleware(state));
        var waterfall = new WaterfallDialog("run")
            .AddStep(async (step, cancellationToken) =>
            {
                await step.Context.SendActivityAsync("begun", cancellationToken: cancellationToken);
                return Dialog.EndOfTurn;
            })
            .AddStep(async (step, cancellationToken) =>
            {
                await step.Context.SendActivityAsync($"continued {step.Result}", cancellationToken: cancellationToken);
                return await step.EndDialogAsync(null, cancellationToken);
            });

        await new TestFlow(adapter, (turn, cancellationToken) => waterfall.RunAsync(turn, accessor, cancellationToken))
            .Test("a", "begun").Test("b", "continued b").Test("c", "begun").StartTestAsync();
    }

    private sealed class Recording(string id, string? begins, List<string> ended) : Dialog(id)
    {
        public string? Handles { get; init; }

        public override async Task<DialogTurnResult> BeginDialogAsync(DialogContext dc, object? options = null, CancellationToken cancellationToken = default)
        {
            if (begins is not null)
                return await dc.BeginDialogAsync(begins, null, cancellationToken);
            await dc.Context.SendActivityAsync($"{Id} waits", cancellationToken: cancellationToken);
            return EndOfTurn;
        }

        public override Task EndDialogAsync(ITurnContext turnContext, DialogInstance instance, DialogReason reason, CancellationToken cancellationToken = default)
        {
            ended.Add($"{Id}:{reason}");
            return Task.CompletedTask;
        }

        protected override Task<bool> OnPreBubbleEventAsync(DialogContext dc, DialogEvent e, CancellationToken cancellationToken) =>
            Task.FromResult(e.Name == Handles);
    }

    private sealed class Bubbling : ComponentDialog
    {
        public Bubbling(string id)
            : base(id) => AddDialog(new Recording("inner", null, []));

        public string? Seen { get; private set; }

        protected override Task<bool> OnPreBubbleEventAsync(DialogContext dc, DialogEvent e, CancellationToken cancellationToken)
        {
            Seen = $"{e.Name} {e.Value}";
            return Task.FromResult(true);
        }
    }
}
