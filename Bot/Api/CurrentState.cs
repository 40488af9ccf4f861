namespace ServiceBot.Api;

/// <summary>The state as it is now, the answer to a change that was taken.</summary>
internal sealed record CurrentState(string Number, string State, int Version);
