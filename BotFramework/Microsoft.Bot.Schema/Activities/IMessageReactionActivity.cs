namespace Microsoft.Bot.Schema;

/// <summary>Reactions to an earlier message have been added or taken back.</summary>
public interface IMessageReactionActivity : IActivity
{
    IList<MessageReaction> ReactionsAdded { get; set; }

    IList<MessageReaction> ReactionsRemoved { get; set; }
}
