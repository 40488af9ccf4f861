using Microsoft.Bot.Builder;

namespace ServiceBot.Turns;

/// <summary>
/// The Bot Framework's storage for one turn: reads what the turn found, writes into its unit of work. Nothing is stored
/// before the turn's commit, and the commit's versions stand in for e-tags.
/// </summary>
internal sealed class TurnStorage(CurrentTurn turn, StateSerializer serializer) : IStorage
{
    public Task<IDictionary<string, object>> ReadAsync(string[] keys, CancellationToken cancellationToken = default)
    {
        var found = new Dictionary<string, object>();
        foreach (var key in keys)
        {
            var json = IsCustomer(key) ? turn.Work.CustomerState : turn.Work.ConversationState;
            if (json is not null)
                found[key] = serializer.Read(json);
        }

        return Task.FromResult<IDictionary<string, object>>(found);
    }

    public Task WriteAsync(IDictionary<string, object> changes, CancellationToken cancellationToken = default)
    {
        foreach (var (key, state) in changes)
            Store(key, serializer.Write(state));
        return Task.CompletedTask;
    }

    public Task DeleteAsync(string[] keys, CancellationToken cancellationToken = default)
    {
        foreach (var key in keys)
            Store(key, "{}");
        return Task.CompletedTask;
    }

    private void Store(string key, string json)
    {
        if (IsCustomer(key))
            turn.Work.CustomerState = json;
        else
            turn.Work.ConversationState = json;
    }

    private bool IsCustomer(string key) => StateKeys.Behind(turn.Work.Conversation.Key, key) == turn.Work.Customer.Key;
}
