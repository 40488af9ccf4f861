namespace ServiceBot.Dialogs.Documents;

/// <summary>What is known of the four things that decide what to bring (G-01).</summary>
public sealed record DocumentsState;
