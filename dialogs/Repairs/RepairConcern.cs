using Microsoft.Bot.Builder;
using ServiceBot.Dialogs.Asking;
using ServiceBot.Dialogs.Desk;
using ServiceBot.Dialogs.Understanding;

namespace ServiceBot.Dialogs.Repairs;

/// <summary>Whether a question is about a repair of this very conversation, so that it is answered from it and not in general.</summary>
public sealed class RepairConcern(IRepairDesk repairs)
{
    /// <param name="pending">The question that waits for an answer, or null.</param>
    public async Task<bool> IsMeantAsync(ITurnContext turn, Question? pending, CancellationToken cancellationToken)
    {
        var text = turn.Activity.Text ?? "";
        return turn.Desk().Named.RequestNumber is null
            && RepairQuestionRules.Read(text) is { } question
            && !Answers(pending, text)
            && (await repairs.OfConversationAsync(cancellationToken).ConfigureAwait(false)).Any(repair => RepairQuestionRules.DependsOn(question, repair));
    }

    // Where repairs are at home, or any words would do, it is the answer that was asked for.
    private static bool Answers(Question? pending, string text) => pending is not null
        && (pending.Topics.Contains(Topics.RepairStatus) || (pending.Expects is Expects.Text or Expects.Name && !MoodRules.IsQuestion(text)));
}
