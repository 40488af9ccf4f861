using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Dialogs;

namespace ServiceBot.Tests.BotFramework.Dialogs;

public sealed class TelemetryTests
{
    [Fact]
    public async Task A_waterfall_reports_its_start_its_steps_and_its_end()
    {
        var log = new Log();
        var waterfall = new WaterfallDialog("order") { TelemetryClient = log }.AddStep(AskAsync).AddStep((step, token) => step.EndDialogAsync(null, token));

        await Talk.With(set => set.Add(waterfall).TelemetryClient = log, "order").Test("hi", "number?").Test("1", "done: nothing").StartTestAsync();

        Assert.Equal(["WaterfallStart", "WaterfallStep AskAsync", "WaterfallStep Step2of2", "WaterfallComplete"], log.Events);
        Assert.Equal(["order"], log.Pages);
        Assert.Single(log.Instances.Distinct());
    }

    [Fact]
    public async Task A_cancelled_waterfall_reports_the_step_it_was_in()
    {
        var log = new Log();
        var waterfall = new WaterfallDialog("order").AddStep(AskAsync);

        await Talk.With(
                set => set.Add(waterfall).TelemetryClient = log,
                "order",
                before: async (dc, cancellationToken) =>
                {
                    if (dc.Context.Activity.Text != "stop")
                        return false;
                    await dc.CancelAllDialogsAsync(cancellationToken);
                    await dc.Context.SendActivityAsync("stopped", cancellationToken: cancellationToken);
                    return true;
                })
            .Test("hi", "number?").Test("stop", "stopped").StartTestAsync();

        Assert.Equal("WaterfallCancel AskAsync", log.Events[^1]);
    }

    [Fact]
    public void A_set_hands_its_client_to_its_dialogs_and_no_client_is_the_null_one()
    {
        var log = new Log();
        var component = new ComponentDialog("outer").AddDialog(new TextPrompt("inner"));
        var set = new DialogSet().Add(component).Add(new TextPrompt("text"));

        set.TelemetryClient = log;

        Assert.Same(log, set.Find("text").TelemetryClient);
        Assert.Same(log, component.FindDialog("inner").TelemetryClient);
        set.TelemetryClient = null;
        Assert.IsType<NullBotTelemetryClient>(set.Find("text").TelemetryClient);
    }

    private static async Task<DialogTurnResult> AskAsync(WaterfallStepContext step, CancellationToken cancellationToken)
    {
        await step.Context.SendActivityAsync("number?", cancellationToken: cancellationToken);
        return Dialog.EndOfTurn;
    }

    private sealed class Log : NullBotTelemetryClient, IBotTelemetryClient, IBotPageViewTelemetryClient
    {
        public List<string> Events { get; } = [];

        public List<string> Pages { get; } = [];

        public List<string> Instances { get; } = [];

        void IBotTelemetryClient.TrackEvent(string eventName, IDictionary<string, string> properties, IDictionary<string, double> metrics)
        {
            Assert.Equal("order", properties["DialogId"]);
            Instances.Add(properties["InstanceId"]);
            Events.Add(properties.TryGetValue("StepName", out var name) ? $"{eventName} {name}" : eventName);
        }

        void IBotPageViewTelemetryClient.TrackPageView(string dialogName, IDictionary<string, string> properties, IDictionary<string, double> metrics) =>
            Pages.Add(dialogName);
    }
}
