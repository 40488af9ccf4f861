using Microsoft.Bot.Builder;
using ServiceBot.Dialogs.Asking;
using ServiceBot.Dialogs.Understanding;

namespace ServiceBot.Dialogs.Desk;

/// <summary>Whether a message that comes while a question waits is another matter.</summary>
public static class SideQuestions
{
    // Plain in themselves, in whatever form they come.
    private static readonly string[] AlwaysPlain =
        [Topics.HumanAgent, Topics.Complaint, Topics.Goodbye, Topics.Greeting, Topics.Thanks, Topics.AreYouABot, SmallTalk.WhoAreYou];

    public static string? Find(ITurnContext turn, Question question, Answer? answer, Heard heard)
    {
        if (heard is not Heard.About about || question.Topics.Contains(about.Topic))
            return null;
        if (about.Tapped)
            return answer?.Choice is null ? about.Topic : null;
        // Any text would do for an answer here, so only what is clearly a question of its own is taken for one.
        if (question.Expects is Expects.Text or Expects.Name)
            return AlwaysPlain.Contains(about.Topic) || MoodRules.IsQuestion(turn.Activity.Text ?? "") ? about.Topic : null;
        return answer is null ? about.Topic : null;
    }
}
