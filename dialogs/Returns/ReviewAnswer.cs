namespace ServiceBot.Dialogs.Returns;

/// <summary>In the order of the review's buttons.</summary>
public enum ReviewChoice { Submit, Change, Cancel }

/// <summary>What the customer wants with the summary of a return.</summary>
/// <param name="Slot">What is to be changed, where it was named.</param>
public sealed record ReviewAnswer(ReviewChoice Choice, ReturnSlot? Slot = null);
