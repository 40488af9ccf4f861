using ServiceBot.Dialogs.Training;
using ServiceBot.Dialogs.Understanding;
using ServiceBot.Dialogs.Wording;
using ServiceBot.Tests.Wording;

namespace ServiceBot.Tests.Training;

/// <summary>The customers that ship, and how any of them answers.</summary>
public sealed class ScriptedCustomerTests
{
    private static readonly TrainingScenario Customer = new(
        "late", "Late", "Ms Lin", ["It is late"],
        [[new([], "Where is it?")], [new(["9月15"], "The 15th"), new(["訂單", "order"], "Number 7"), new([], "Which day?")], [new([], "Bye")]]);

    [Theory]
    [InlineData("最晚 9 月 15 日送達", "The 15th")]
    [InlineData("您的订单呢？", "Number 7")]
    [InlineData("Your ORDER, please", "Number 7")]
    [InlineData("訂單最晚9月15日到", "The 15th")]
    [InlineData("good morning", "Which day?")]
    [InlineData("", "Which day?")]
    public void The_customer_says_the_first_answer_that_fits_in_either_script_whatever_the_spaces(string said, string answer) =>
        Assert.Equal(answer, Customer.Answer(1, [said])?.Say);

    [Fact]
    public void All_that_was_said_since_counts() => Assert.Equal("Number 7", Customer.Answer(1, ["good morning", "which order?", "thank you"])?.Say);

    [Fact]
    public void A_term_does_not_reach_from_one_line_into_the_next() => Assert.Equal("Which day?", Customer.Answer(1, ["or", "der"])?.Say);

    [Fact]
    public void After_the_last_step_the_customer_has_nothing_more_to_say() => Assert.Null(Customer.Answer(3, ["bye"]));

    [Fact]
    public void Each_language_has_a_late_order_a_broken_phone_an_angry_customer_and_a_silent_one()
    {
        foreach (var locale in Locales.All)
            Assert.Equal(["two-parcels", "cracked-screen", "receipt-garbled", "falls-silent"], ShippedTemplates.Tables.Training.Of(locale).Select(scenario => scenario.Key));
    }

    // An answer that an earlier one always takes the word from is never said.
    [Fact]
    public void Every_answer_that_ships_can_be_heard()
    {
        foreach (var scenario in Locales.All.SelectMany(ShippedTemplates.Tables.Training.Of))
            for (var step = 1; step < scenario.Steps.Count; step++)
                foreach (var line in scenario.Steps[step])
                    Assert.Same(line, scenario.Answer(step, [line.Heard.Count == 0 ? "…" : line.Heard[0]]));
    }

    [Fact]
    public void Every_customer_that_ships_takes_leave_in_the_end()
    {
        foreach (var line in Locales.All.SelectMany(ShippedTemplates.Tables.Training.Of).SelectMany(scenario => scenario.Steps[^1]))
            Assert.True(MoodRules.TakesLeave(ChineseScript.Simplify(line.Say)), line.Say);
    }
}
