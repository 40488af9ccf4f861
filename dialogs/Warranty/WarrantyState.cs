namespace ServiceBot.Dialogs.Warranty;

/// <summary>What is known of the device whose warranty is asked for (A-03…A-09).</summary>
public sealed record WarrantyState;
