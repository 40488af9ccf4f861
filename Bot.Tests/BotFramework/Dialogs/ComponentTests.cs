using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Dialogs;

namespace ServiceBot.Tests.BotFramework.Dialogs;

public sealed class ComponentTests
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public Task A_component_in_a_component_keeps_its_place_over_turns(bool typeNames) =>
        Talk.With(new Outer(), typeNames: typeNames)
            .Test("hi", "name?")
            .Test("Lin", "phone?")
            .Test("0912", "done: Lin 0912")
            .StartTestAsync();

    [Fact]
    public Task A_component_that_cancels_its_own_dialogs_ends_with_nothing() =>
        Talk.With(new Outer()).Test("hi", "name?").Test("cancel", "phone?").Test("1", "done:  1").StartTestAsync();

    [Fact]
    public Task Help_in_between_asks_the_open_question_again() =>
        Talk.With(
                set => set.Add(new Contact()).Add(new Help()),
                "contact",
                before: async (dc, cancellationToken) =>
                {
                    if (dc.Context.Activity.Text != "help")
                        return false;
                    await dc.BeginDialogAsync("help", null, cancellationToken);
                    return true;
                })
            .Test("hi", "name?")
            .Test("help", "helping").AssertReply("name?")
            .Test("Lin", "done: Lin")
            .StartTestAsync();

    [Fact]
    public Task Reprompting_reaches_the_prompt_inside() =>
        Talk.With(
                set => set.Add(new Contact()),
                "contact",
                before: async (dc, cancellationToken) =>
                {
                    if (dc.Context.Activity.Text != "again")
                        return false;
                    await dc.RepromptDialogAsync(cancellationToken);
                    return true;
                })
            .Test("hi", "name?").Test("again", "name?").Test("Lin", "done: Lin").StartTestAsync();

    [Fact]
    public Task Cancelling_from_outside_tells_the_component_and_what_is_in_it()
    {
        var contact = new Contact();
        return Talk.With(
                set => set.Add(contact),
                "contact",
                before: async (dc, cancellationToken) =>
                {
                    if (dc.Context.Activity.Text != "stop")
                        return false;
                    await dc.CancelAllDialogsAsync(cancellationToken);
                    await dc.Context.SendActivityAsync($"{contact.EndedBy}", cancellationToken: cancellationToken);
                    return true;
                })
            .Test("hi", "name?").Test("stop", "CancelCalled").StartTestAsync();
    }

    [Fact]
    public Task A_dialog_inside_may_begin_one_of_the_parent_set()
    {
        var component = new ComponentDialog("component")
            .AddDialog(new WaterfallDialog("steps").AddStep((step, cancellationToken) => step.BeginDialogAsync("shared", null, cancellationToken)));
        var shared = new WaterfallDialog("shared").AddStep((step, cancellationToken) => step.EndDialogAsync("found above", cancellationToken));

        return Talk.With(set => set.Add(component).Add(shared), "component").Test("hi", "done: found above").StartTestAsync();
    }

    [Fact]
    public Task The_first_dialog_added_begins_unless_another_is_named()
    {
        var component = new ComponentDialog("component")
            .AddDialog(Saying("a"))
            .AddDialog(Saying("b"));
        Assert.Equal("a", component.InitialDialogId);
        component.InitialDialogId = "b";

        return Talk.With(component).Test("hi", "done: b").StartTestAsync();
    }

    [Fact]
    public Task A_conversation_of_an_older_version_raises_an_event_once()
    {
        var component = new Versioned();
        return Talk.With(component)
            .Test("hi", "asked")
            .Send("grow").AssertReply("changed").AssertReply("asked")
            .Test("go on", "asked")
            .StartTestAsync();
    }

    private static WaterfallDialog Saying(string word) =>
        new WaterfallDialog(word).AddStep((step, cancellationToken) => step.EndDialogAsync(word, cancellationToken));

    private sealed class Contact : ComponentDialog
    {
        public Contact()
            : base("contact")
        {
            AddDialog(new WaterfallDialog("steps")
                .AddStep((step, cancellationToken) => step.PromptAsync("text", Talk.Options("name?"), cancellationToken))
                .AddStep((step, cancellationToken) => step.EndDialogAsync(step.Result, cancellationToken)));
            AddDialog(new TextPrompt("text"));
        }

        public DialogReason? EndedBy { get; private set; }

        protected override Task<DialogTurnResult> OnContinueDialogAsync(DialogContext innerDc, CancellationToken cancellationToken = default) =>
            innerDc.Context.Activity.Text == "cancel"
                ? innerDc.CancelAllDialogsAsync(cancellationToken)
                : base.OnContinueDialogAsync(innerDc, cancellationToken);

        protected override Task OnEndDialogAsync(ITurnContext context, DialogInstance instance, DialogReason reason, CancellationToken cancellationToken = default)
        {
            EndedBy = reason;
            return Task.CompletedTask;
        }
    }

    private sealed class Outer : ComponentDialog
    {
        public Outer()
            : base("outer")
        {
            AddDialog(new WaterfallDialog("steps")
                .AddStep((step, cancellationToken) => step.BeginDialogAsync("contact", null, cancellationToken))
                .AddStep((step, cancellationToken) =>
                {
                    step.Values["name"] = step.Result;
                    return step.PromptAsync("text", Talk.Options("phone?"), cancellationToken);
                })
                .AddStep((step, cancellationToken) => step.EndDialogAsync($"{step.Values["name"]} {step.Result}", cancellationToken)));
            AddDialog(new Contact());
            AddDialog(new TextPrompt("text"));
        }
    }

    private sealed class Help() : Dialog("help")
    {
        public override async Task<DialogTurnResult> BeginDialogAsync(DialogContext dc, object? options = null, CancellationToken cancellationToken = default)
        {
            await dc.Context.SendActivityAsync("helping", cancellationToken: cancellationToken);
            return await dc.EndDialogAsync(null, cancellationToken);
        }
    }

    private sealed class Versioned : ComponentDialog
    {
        private readonly WaterfallDialog _steps = new("steps");
        private bool _grown;

        public Versioned()
            : base("versioned")
        {
            AddDialog(_steps);
            for (var i = 0; i < 4; i++)
                _steps.AddStep(Ask);
        }

        protected override string GetInternalVersion() => _grown ? "2" : "1";

        protected override Task CheckForVersionChangeAsync(DialogContext dc, CancellationToken cancellationToken = default)
        {
            _grown |= dc.Context.Activity.Text == "grow";
            return base.CheckForVersionChangeAsync(dc, cancellationToken);
        }

        protected override async Task<bool> OnPreBubbleEventAsync(DialogContext dc, DialogEvent e, CancellationToken cancellationToken)
        {
            if (e.Name != DialogEvents.VersionChanged)
                return false;
            await dc.Context.SendActivityAsync("changed", cancellationToken: cancellationToken);
            return true;
        }

        private static async Task<DialogTurnResult> Ask(WaterfallStepContext step, CancellationToken cancellationToken)
        {
            await step.Context.SendActivityAsync("asked", cancellationToken: cancellationToken);
            return EndOfTurn;
        }
    }
}
