namespace ServiceBot.Turns;

/// <summary>Others kept changing the conversation while this turn tried; nothing of it was acknowledged.</summary>
internal sealed class TurnConflictException(ConversationKey conversation)
    : Exception($"The conversation {conversation.ConversationId} changed too often while a turn of it ran.");
