namespace ServiceBot.Dialogs.Papers;

/// <summary>What has been sent of invoice and receipt (I-13…I-20).</summary>
public sealed record PaperState;
