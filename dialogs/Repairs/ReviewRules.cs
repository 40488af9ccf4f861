using ServiceBot.Dialogs.Asking;
using ServiceBot.Dialogs.Understanding;
using ServiceBot.Dialogs.Wording;

namespace ServiceBot.Dialogs.Repairs;

/// <summary>What the customer wants with the form before them.</summary>
public abstract record ReviewDecision
{
    private ReviewDecision() { }

    public sealed record Submit : ReviewDecision;

    /// <param name="Slot">The field, where it was named.</param>
    public sealed record Change(RepairSlot? Slot) : ReviewDecision;

    public sealed record Cancel : ReviewDecision;
}

/// <summary>Reads the answer to "is it all correct?": a button, a yes or no, or the name of a field to change.</summary>
public static class ReviewRules
{
    /// <param name="text">The answer.</param>
    /// <param name="buttons">Submit, change, cancel.</param>
    /// <param name="fields">The fields with their names as the card shows them.</param>
    public static ReviewDecision? Read(string text, IReadOnlyList<Button> buttons, IReadOnlyList<(RepairSlot Slot, string Name)> fields)
    {
        if (FieldIn(text, fields) is { } slot)
            return new ReviewDecision.Change(slot);
        return ChoiceRules.Read(text, buttons) switch
        {
            0 => new ReviewDecision.Submit(),
            1 => new ReviewDecision.Change(null),
            2 => new ReviewDecision.Cancel(),
            _ => YesNoRules.Read(text) switch
            {
                true => new ReviewDecision.Submit(),
                false => new ReviewDecision.Change(null),
                _ => MoodRules.WantsAnother(text) ? new ReviewDecision.Change(null) : null,
            },
        };
    }

    // The longest name that is in the text: "how to reach you" is not "contact".
    private static RepairSlot? FieldIn(string text, IReadOnlyList<(RepairSlot Slot, string Name)> fields)
    {
        var named = fields.Where(field => text.Contains(field.Name, StringComparison.OrdinalIgnoreCase)).ToList();
        return named.Count == 0 ? null : named.MaxBy(field => field.Name.Length).Slot;
    }
}
