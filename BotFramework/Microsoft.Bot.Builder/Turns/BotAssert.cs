using System.Runtime.CompilerServices;
using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder;

/// <summary>Refuses nulls.</summary>
public class BotAssert
{
    public static void ActivityNotNull(IActivity activity) => ArgumentNullException.ThrowIfNull(activity);

    public static void ContextNotNull(ITurnContext turnContext) => ArgumentNullException.ThrowIfNull(turnContext);

    public static void ConversationReferenceNotNull(ConversationReference reference) => ArgumentNullException.ThrowIfNull(reference);

    public static void ActivityListNotNull(IEnumerable<Activity> activities) => NoneNull(activities, nameof(activities));

    public static void MiddlewareNotNull(IMiddleware middleware) => ArgumentNullException.ThrowIfNull(middleware);

    public static void MiddlewareNotNull(IEnumerable<IMiddleware> middleware) => NoneNull(middleware, nameof(middleware));

    // Callers are told the same about no text and about a blank one.
    internal static void NotBlank(string text, [CallerArgumentExpression(nameof(text))] string name = null)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            throw new ArgumentNullException(name);
        }
    }

    private static void NoneNull<T>(IEnumerable<T> items, string name)
    {
        ArgumentNullException.ThrowIfNull(items, name);
        if (items.Any(item => item is null))
        {
            throw new ArgumentNullException(name);
        }
    }
}
