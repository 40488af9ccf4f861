using Microsoft.Bot.Builder;

namespace ServiceBot.Turns;

/// <summary>
/// The Bot Framework's storage for one turn's conversation state: reads what the turn found, writes into its unit of work.
/// Nothing is stored before the turn's commit, and the commit's versions stand in for e-tags.
/// </summary>
internal sealed class TurnStorage(CurrentTurn turn, StateSerializer serializer) : IStorage
{
    public Task<IDictionary<string, object>> ReadAsync(string[] keys, CancellationToken cancellationToken = default)
    {
        var found = new Dictionary<string, object>();
        foreach (var key in keys)
        {
            if (turn.Work.ConversationState is { } json)
                found[key] = serializer.Read(json);
        }

        return Task.FromResult<IDictionary<string, object>>(found);
    }

    public Task WriteAsync(IDictionary<string, object> changes, CancellationToken cancellationToken = default)
    {
        foreach (var state in changes.Values)
            turn.Work.ConversationState = serializer.Write(state);
        return Task.CompletedTask;
    }

    public Task DeleteAsync(string[] keys, CancellationToken cancellationToken = default)
    {
        turn.Work.ConversationState = null;
        return Task.CompletedTask;
    }
}
