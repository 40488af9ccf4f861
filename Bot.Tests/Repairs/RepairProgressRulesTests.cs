using ServiceBot.Dialogs.Repairs;

namespace ServiceBot.Tests.Repairs;

public sealed class RepairProgressRulesTests
{
    // Every pair that is not here is impossible.
    private static readonly string[] Allowed =
    [
        "received > inspecting", "received > cancelled",
        "inspecting > inspected_minor", "inspecting > replacement_ordered", "inspecting > cancelled",
        "inspected_minor > replacement_ordered", "inspected_minor > repaired", "inspected_minor > cancelled",
        "replacement_ordered > repaired", "replacement_ordered > ready", "replacement_ordered > cancelled",
        "repaired > ready", "ready > collected",
    ];

    public static TheoryData<string, string> Pairs()
    {
        var pairs = new TheoryData<string, string>();
        foreach (var from in RepairStates.All)
        {
            foreach (var to in RepairStates.All)
                pairs.Add(from, to);
        }

        return pairs;
    }

    [Theory]
    [MemberData(nameof(Pairs))]
    public void B04_Each_state_leads_to_the_states_that_can_follow_it_and_to_no_other(string from, string to)
    {
        var expected = from == to ? RepairMove.Repeated : Allowed.Contains($"{from} > {to}") ? RepairMove.Allowed : RepairMove.Impossible;

        Assert.Equal(expected, RepairProgressRules.Decide(from, to));
    }

    [Theory]
    [InlineData("received", "broken"), InlineData("ready", ""), InlineData("ready", "Collected")]
    public void A_state_that_there_is_not_is_named_as_such(string from, string to) => Assert.Equal(RepairMove.UnknownState, RepairProgressRules.Decide(from, to));

    [Fact]
    public void From_where_it_was_received_a_repair_can_reach_every_state_and_ends_in_two()
    {
        HashSet<string> reached = [RepairStates.Received];
        for (var before = 0; before < reached.Count;)
        {
            before = reached.Count;
            reached.UnionWith(reached.SelectMany(RepairProgressRules.After).ToList());
        }

        Assert.Equal(RepairStates.All.ToHashSet(), reached);
        Assert.Equal(["collected", "cancelled"], RepairStates.All.Where(state => RepairProgressRules.After(state).Count == 0));
        Assert.Equal(["collected", "cancelled"], RepairStates.All.Where(RepairProgressRules.IsOver));
    }
}
