namespace Microsoft.Bot.Schema;

/// <summary>The locale of activities that are known only as <see cref="IActivity"/>.</summary>
public static class IActivityExtensions
{
    public static string GetLocale(this IActivity activity) => activity switch
    {
        Activity concrete => concrete.Locale,
        IMessageActivity message => message.Locale,
        _ => null,
    };

    public static void SetLocale(this IActivity activity, string locale)
    {
        switch (activity)
        {
            case Activity concrete:
                concrete.Locale = locale;
                break;
            case IMessageActivity message:
                message.Locale = locale;
                break;
        }
    }
}
