using System.Text.RegularExpressions;

namespace Microsoft.Bot.Schema;

/// <summary>Who is addressed in the text of a message.</summary>
public static class ActivityExtensions
{
    private static readonly TimeSpan PatternTimeout = TimeSpan.FromSeconds(1);

    public static bool MentionsId(this IMessageActivity activity, string id)
    {
        ArgumentNullException.ThrowIfNull(activity);
        return Array.Exists(activity.GetMentions(), mention => mention.Mentioned?.Id == id);
    }

    public static bool MentionsRecipient(this IMessageActivity activity)
    {
        ArgumentNullException.ThrowIfNull(activity);
        return activity.MentionsId(activity.Recipient?.Id);
    }

    /// <summary>Takes the mentions of the recipient out of the text. The activity is changed.</summary>
    public static string RemoveRecipientMention(this IMessageActivity activity)
    {
        ArgumentNullException.ThrowIfNull(activity);
        return activity.RemoveMentionText(activity.Recipient?.Id);
    }

    /// <summary>Takes the mentions of one account out of the text. The activity is changed.</summary>
    public static string RemoveMentionText(this IMessageActivity activity, string id)
    {
        ArgumentNullException.ThrowIfNull(activity);
        if (string.IsNullOrEmpty(activity.Text))
        {
            return activity.Text;
        }

        foreach (var mention in activity.GetMentions())
        {
            if (mention.Mentioned?.Id == id)
            {
                activity.Text = Without(activity.Text, mention.Text ?? $"<at>{mention.Mentioned.Name}</at>");
            }
        }

        return activity.Text;
    }

    private static string Without(string text, string mention) =>
        Regex.Replace(
            text,
            Regex.Escape(mention),
            string.Empty,
            RegexOptions.IgnoreCase | RegexOptions.CultureInvariant,
            PatternTimeout).Trim();
}
