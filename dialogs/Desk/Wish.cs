namespace ServiceBot.Dialogs.Desk;

/// <summary>One of several things asked for in a line, kept until its turn comes.</summary>
/// <param name="Topic">Where it leads.</param>
/// <param name="Text">The customer's own words for it.</param>
public sealed record Wish(string Topic, string Text);
