using Microsoft.Bot.Schema;
using Newtonsoft.Json.Linq;
using ServiceBot.Dialogs.Scoring;
using ServiceBot.Staff.Transcripts;

namespace ServiceBot.Staff.Training;

/// <summary>Scores a practice chat by the card that every chat is scored by.</summary>
internal sealed class TrainingScoring(TranscriptScoring scoring)
{
    /// <summary>The sign of writing is the desk's own, and a page without scripts shows none.</summary>
    private const string Typing = "I-15";

    // Whoever learns may think as long as it takes: the times are those of a chat that goes well. A customer needs longer than
    // 20 seconds to answer, so that what matters could have been told meanwhile.
    private static readonly TimeSpan AgentAnswers = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan AgentGoesOn = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan CustomerAnswers = TimeSpan.FromSeconds(30);

    // Portraits are the desk's too; the name is the trainee's.
    private static readonly JObject Portrait = new() { ["avatarUrl"] = TrainingDesk.Door };

    public Scorecard Score(TrainingChat chat)
    {
        var activities = TranscriptScoring.Shown(chat.Log);
        var at = chat.Conversation.CreatedAt;
        Activity? before = null;
        foreach (var activity in activities)
        {
            at += Silence.Of(activity) is { } silent ? silent : before is null ? TimeSpan.Zero : !IsAgents(activity) ? CustomerAnswers : IsAgents(before) ? AgentGoesOn : AgentAnswers;
            activity.Timestamp = at;
            if (IsAgents(activity))
                activity.ChannelData = Portrait;
            before = activity;
        }

        var card = scoring.Score(activities, chat.Conversation.TimeZone);
        return card with { Lines = [.. card.Lines.Where(line => line.Practice != Typing)] };
    }

    private static bool IsAgents(Activity activity) => activity.From.Role == RoleTypes.Bot;
}
