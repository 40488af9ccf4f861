using Microsoft.Bot.Builder;

namespace ServiceBot.Dialogs.Repairs;

/// <summary>Whether a question is about a repair of this very conversation, so that it is answered from it and not in general.</summary>
public sealed class RepairConcern(IRepairDesk repairs)
{
    public async Task<bool> IsMeantAsync(ITurnContext turn, CancellationToken cancellationToken) =>
        RepairQuestionRules.Read(turn.Activity.Text ?? "") is { } question
        && (await repairs.OfConversationAsync(cancellationToken).ConfigureAwait(false)).Any(repair => RepairQuestionRules.DependsOn(question, repair));
}
