using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Dialogs;
using ServiceBot.Dialogs.Asking;
using ServiceBot.Dialogs.Desk;

namespace ServiceBot.Dialogs.Knowledge;

/// <summary>Answers a question out of the knowledge base, and says where an answer is from (D-09).</summary>
public sealed class KnowledgeDialog(AskDialog ask, KnowledgeBase knowledge, KnowledgeLines lines, Voice voice) : TopicDialog(nameof(KnowledgeDialog), ask)
{
    /// <summary>The entry that asks for the source of the answer before.</summary>
    public const string WhereFrom = "knowledge.where-from";

    public override IReadOnlyList<string> Topics { get; } = [.. knowledge.Entries.Where(entry => !DeviceTipDialog.IsTip(entry)).Select(entry => entry.Key)];

    protected override async Task<DialogTurnResult> OnBeginDialogAsync(DialogContext innerDc, object? options, CancellationToken cancellationToken = default)
    {
        var desk = innerDc.Context.Desk();
        desk.State = desk.State with { Outcome = Outcome.Answered };
        if (knowledge.Entry(options as string ?? "") is not { } entry)
            return new DialogTurnResult(DialogTurnStatus.Complete);
        if (entry.Key == WhereFrom)
            await voice.SayAsync(innerDc.Context, Source(desk), cancellationToken).ConfigureAwait(false);
        else
            await SayAsync(innerDc.Context, entry, cancellationToken).ConfigureAwait(false);
        return new DialogTurnResult(DialogTurnStatus.Complete);
    }

    private async Task SayAsync(ITurnContext turn, KnowledgeEntry entry, CancellationToken cancellationToken)
    {
        await voice.SayAsync(turn, lines.Answer(entry, turn.Desk()), cancellationToken).ConfigureAwait(false);
        if (entry.HasNext)
            await voice.SayAsync(turn, lines.Next(entry, turn.Desk()), cancellationToken).ConfigureAwait(false);
    }

    private Line Source(DeskTurn desk)
    {
        var entry = knowledge.Entry(desk.State.Topic ?? "")
            ?? knowledge.Entries.FirstOrDefault(entry => desk.State.Topic is { } topic && entry.SourceOf.Contains(topic));
        return entry is null
            ? new Line(WhereFrom)
            : new Line("questions.source", ("source", KnowledgeLines.Source(entry, desk).Name), ("reviewed", KnowledgeLines.Source(entry, desk).ReviewedAt));
    }
}
