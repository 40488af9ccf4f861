using ServiceBot.Dialogs.Desk;

namespace ServiceBot.Dialogs.Repairs;

/// <summary>Until when the next state is promised (C-05, C-07), counted in the shop's zone.</summary>
public static class RepairPromiseRules
{
    /// <param name="state">The repair's state.</param>
    /// <param name="since">When it began.</param>
    /// <param name="expectedOn">The day that the shop itself named; it wins over the policy.</param>
    /// <returns>Null where nothing is promised: before the device is there, once it is ready, and where nobody knows.</returns>
    public static RepairPromise? Of(string state, DateTimeOffset since, DateOnly? expectedOn, PolicyOptions policy, StoreOptions store)
    {
        if (!RepairProgressRules.IsWithTheShop(state))
            return null;
        if (expectedOn is { } day)
            return UntilTheEndOf(day, null, store);
        return state switch
        {
            RepairStates.Inspecting => UntilMoment(OpeningHours.After(since, TimeSpan.FromHours(policy.InspectionHours.To), store)),
            RepairStates.ReplacementOrdered => Replacement(OpeningHours.DayOf(since, store), policy.ReplacementDays, store),
            _ => null,
        };
    }

    /// <summary>The promise that follows a broken one: a person sees to it within the hours of a ticket.</summary>
    public static RepairPromise Anew(DateTimeOffset now, PolicyOptions policy, StoreOptions store) =>
        UntilMoment(OpeningHours.Next(now + TimeSpan.FromHours(policy.TicketHours), store));

    // C-07: ordered on 1 September, it is there by the end of the 16th, and overdue on the day after: day 16.
    private static RepairPromise Replacement(DateOnly ordered, Span days, StoreOptions store)
    {
        var (from, to) = RepairRules.Replacement(ordered, days);
        return UntilTheEndOf(to, from, store);
    }

    private static RepairPromise UntilTheEndOf(DateOnly day, DateOnly? from, StoreOptions store)
    {
        var end = OpeningHours.StartOf(day.AddDays(1), store);
        return new RepairPromise(end, OpeningHours.Next(end, store), from, day);
    }

    private static RepairPromise UntilMoment(DateTimeOffset by) => new(by, by);
}
