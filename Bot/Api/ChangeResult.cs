namespace ServiceBot.Api;

/// <summary>What became of a change of state.</summary>
internal enum ChangeOutcome { Changed, Same, Unknown, Impossible, OtherVersion }

/// <param name="State">As it is now.</param>
/// <param name="Conversation">The conversation to be told of it.</param>
internal sealed record ChangeResult(ChangeOutcome Outcome, string State = "", int Version = 0, long Conversation = 0);
