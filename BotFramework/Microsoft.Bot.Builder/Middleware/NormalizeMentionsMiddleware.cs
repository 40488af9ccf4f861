using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder;

/// <summary>Takes the mention of the bot out of the text before the bot reads it.</summary>
public class NormalizeMentionsMiddleware : IMiddleware
{
    public bool RemoveRecipientMention { get; set; } = true;

    public Task OnTurnAsync(ITurnContext turnContext, NextDelegate next, CancellationToken cancellationToken = default)
    {
        var activity = turnContext.Activity;
        if (RemoveRecipientMention && activity.Type == ActivityTypes.Message && activity.Recipient is not null)
        {
            activity.RemoveRecipientMention();
            activity.Entities = activity.Entities?.Where(entity => !Addresses(entity, activity.Recipient.Id)).ToList();
        }

        return next(cancellationToken);
    }

    private static bool Addresses(Entity entity, string id) =>
        string.Equals(entity.Type, EntityTypes.Mention, StringComparison.OrdinalIgnoreCase)
        && (entity as Mention ?? entity.GetAs<Mention>()).Mentioned?.Id == id;
}
