namespace ServiceBot.Staff.OpenLinks;

/// <summary>What a link opens, and in whose name.</summary>
/// <param name="Id">Random; what makes the link work once.</param>
/// <param name="Signer">The name of the account whose page showed it.</param>
/// <param name="Reason">Why the chat is to be shown unmasked; null where it is masked.</param>
internal sealed record OpenLink(string Id, string ConversationId, string Signer, string? Reason, DateTimeOffset ValidUntil);
