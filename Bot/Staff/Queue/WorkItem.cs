namespace ServiceBot.Staff.Queue;

/// <summary>What somebody of the shop has to do, by when.</summary>
/// <param name="Kind"><c>repair</c>, <c>return</c>, or a ticket's own kind such as <c>callback</c>.</param>
/// <param name="DueAt">What the customer was promised; null where nothing was.</param>
internal sealed record WorkItem(string Kind, string Number, string State, DateTimeOffset? DueAt, DateTimeOffset CreatedAt, string Text, string Address);

/// <summary>A ticket or a return with all that staff need to settle it.</summary>
/// <param name="Choices">The states that it may get now.</param>
internal sealed record WorkSheet(
    WorkItem Item, int Version, long ConversationKey, string? Conversation, IReadOnlyList<string> Choices, IReadOnlyList<(string Name, string Value, bool IsPersonal)> Fields, string? Note);
