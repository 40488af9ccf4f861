using Microsoft.Bot.Builder;
using ServiceBot.Dialogs.Asking;
using ServiceBot.Dialogs.OutsideHelp;
using ServiceBot.Dialogs.Understanding;

namespace ServiceBot.Dialogs.Desk;

/// <summary>Whether a message that comes while a question waits is another matter.</summary>
public static class SideQuestions
{
    // Plain in themselves, in whatever form they come.
    private static readonly string[] AlwaysPlain = [Topics.HumanAgent, Topics.AreYouABot, SmallTalk.WhoAreYou];

    /// <summary>A polite word alone; at the end of a longer answer it belongs to the answer.</summary>
    private static readonly string[] PlainAlone = [Topics.Goodbye, Topics.Thanks];

    private const int LongestPoliteWord = 14;

    /// <param name="offered">The message is word for word a button of the question.</param>
    public static string? Find(ITurnContext turn, Question question, Answer? answer, bool offered, Heard heard)
    {
        // "All clear, thanks, bye" answers the question too, but whoever says it is leaving.
        if (question.Expects == Expects.YesNo && MoodRules.TakesLeave(turn.Activity.Text ?? ""))
            return Topics.Goodbye;
        // Any words would do for an answer here, but these say that there is none to come.
        if (question is { Expects: Expects.Text or Expects.Name, TakesNone: false } && !offered && ClosingRules.IsAll(turn.Activity.Text ?? ""))
            return Topics.Goodbye;
        if (question.TakesNone && ClosingRules.IsAll(turn.Activity.Text ?? "") && !MoodRules.TakesLeave(turn.Activity.Text ?? ""))
            return null;
        if (heard is not Heard.About about || about.Topic == SmallTalk.Acknowledged || question.Topics.Contains(about.Topic))
            return null;
        if (answer is null && !about.Tapped && InsteadRules.Of(turn, question) is not null)
            return null;
        // "I didn't get the mail" is no "no" to whatever was asked.
        if (OutsideHelpDialog.Covers(about.Topic) && !offered)
            return about.Topic;
        // Nobody's place, device or name is "I want to complain".
        if (about.Topic == Topics.Complaint && !offered && MoodRules.Complains(turn.Activity.Text ?? ""))
            return about.Topic;
        if (offered && !about.Tapped)
            return null;
        // One word of Latin letters where an address or a number is due is a mistyped one.
        if (question.Expects is Expects.Email or Expects.Contact or Expects.Phone && IsOneWord(turn.Activity.Text ?? ""))
            return null;
        if (about.Tapped)
            return answer?.Choice is null ? about.Topic : null;
        // Any text would do for an answer here, so only what is clearly a question of its own is taken for one.
        if (question.Expects is Expects.Text or Expects.Name)
            return IsPlain(about.Topic, turn.Activity.Text ?? "") ? about.Topic : null;
        return answer is null ? about.Topic : null;
    }

    private static bool IsOneWord(string text) => text.Trim() is { Length: > 0 } word && word.All(character => character is > ' ' and < '\x7f');

    private static bool IsPlain(string topic, string text) =>
        AlwaysPlain.Contains(topic)
        // A name alone looks like the end of "hello Emma".
        || (topic == Topics.Greeting && MoodRules.IsHello(text))
        || (PlainAlone.Contains(topic) && text.Trim().Length <= LongestPoliteWord)
        || MoodRules.IsQuestion(text);
}
