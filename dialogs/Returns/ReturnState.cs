namespace ServiceBot.Dialogs.Returns;

/// <summary>What a customer is sending back, as far as it has been told (I-21).</summary>
public sealed record ReturnState;
