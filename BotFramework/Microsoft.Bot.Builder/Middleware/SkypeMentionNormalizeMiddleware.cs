using Microsoft.Bot.Connector;
using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder;

/// <summary>Takes the tags out of mentions of Skype, whose message texts have only the names.</summary>
[Obsolete("You should use NormalizeMentionsMiddleware instead of this class.")]
public class SkypeMentionNormalizeMiddleware : IMiddleware
{
    public SkypeMentionNormalizeMiddleware()
    {
    }

    /// <summary>Changes the mentions of the activity where it is a message of Skype.</summary>
    public static void NormalizeSkypMentionText(Activity activity)
    {
        ArgumentNullException.ThrowIfNull(activity);
        if (activity.ChannelId != Channels.Skype || activity.Type != ActivityTypes.Message)
        {
            return;
        }

        foreach (var mention in (activity.Entities ?? []).Where(entity => entity.Type == EntityTypes.Mention))
        {
            mention.Properties["text"] = WithoutTags((string)mention.Properties["text"]);
        }
    }

    public Task OnTurnAsync(ITurnContext turnContext, NextDelegate next, CancellationToken cancellationToken = default)
    {
        NormalizeSkypMentionText(turnContext.Activity);
        return next(cancellationToken);
    }

    private static string WithoutTags(string text)
    {
        var start = (text?.IndexOf('>', StringComparison.Ordinal) ?? -1) + 1;
        var end = start > 0 ? text!.IndexOf('<', start) : -1;
        return end < 0 ? text : text![start..end].Trim();
    }
}
