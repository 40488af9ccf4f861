using Microsoft.Bot.Schema;

namespace ServiceBot.Turns;

/// <summary>
/// Lists with holes (<c>"attachments":[null]</c>) are good JSON, and no bot expects them: they are closed where an activity is
/// read, so that nobody after that has to think of it.
/// </summary>
internal static class ListHoles
{
    public static Activity Close(Activity activity)
    {
        activity.Attachments = Close(activity.Attachments);
        activity.Entities = Close(activity.Entities);
        activity.MembersAdded = Close(activity.MembersAdded);
        activity.MembersRemoved = Close(activity.MembersRemoved);
        activity.ReactionsAdded = Close(activity.ReactionsAdded);
        activity.ReactionsRemoved = Close(activity.ReactionsRemoved);
        activity.ListenFor = Close(activity.ListenFor);
        activity.TextHighlights = Close(activity.TextHighlights);
        if (activity.SuggestedActions is { } suggested)
        {
            suggested.To = Close(suggested.To);
            suggested.Actions = Close(suggested.Actions);
        }

        return activity;
    }

    private static IList<T> Close<T>(IList<T> list)
        where T : class => list is null || !list.Contains(null!) ? list! : [.. list.Where(entry => entry is not null)];
}
