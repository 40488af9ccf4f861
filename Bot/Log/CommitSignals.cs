using System.Collections.Concurrent;
using ServiceBot.Turns;

namespace ServiceBot.Log;

/// <summary>
/// Wakes whoever waits for a conversation on this node: its sockets, the delivery to connectors, the clock. What a turn wrote goes with
/// the signal, so that its readers need not read it from the log again; a missed signal costs a look at the next poll.
/// </summary>
internal sealed class CommitSignals
{
    private readonly ConcurrentDictionary<long, Subscription[]> _subscriptions = new();
    private readonly ConcurrentBag<Action<LeftToDo>> _workers = [];

    /// <summary>Says that the conversation's log has grown, and what else the commit left to do.</summary>
    public void Raise(TurnResult result)
    {
        if (_subscriptions.TryGetValue(result.Conversation, out var waiting))
        {
            foreach (var subscription in waiting)
                subscription.Wake(result.Repeated ? [] : result.Entries);
        }

        Raise(result.Left);
    }

    /// <summary>Says what a commit that was no turn left to do.</summary>
    public void Raise(LeftToDo left)
    {
        foreach (var look in _workers)
            look(left);
    }

    /// <summary>Called on every commit, for as long as the host runs.</summary>
    public void OnCommit(Action<LeftToDo> look) => _workers.Add(look);

    public Subscription Subscribe(long conversation)
    {
        var subscription = new Subscription(this, conversation);
        _subscriptions.AddOrUpdate(conversation, [subscription], (_, others) => [.. others, subscription]);
        return subscription;
    }

    private void Remove(Subscription subscription)
    {
        while (_subscriptions.TryGetValue(subscription.Conversation, out var others))
        {
            Subscription[] rest = [.. others.Where(o => o != subscription)];
            var done = rest.Length == 0
                ? _subscriptions.TryRemove(new KeyValuePair<long, Subscription[]>(subscription.Conversation, others))
                : _subscriptions.TryUpdate(subscription.Conversation, rest, others);
            if (done)
                return;
        }
    }

    /// <summary>One waiter; signals that come while it works are remembered as one.</summary>
    internal sealed class Subscription(CommitSignals signals, long conversation) : IDisposable
    {
        private const int MostTurns = 8;

        private readonly WakeUp _wakeUp = new();
        private readonly ConcurrentQueue<IReadOnlyList<LogEntry>> _fresh = new();

        public long Conversation => conversation;

        /// <summary>Waits for a commit, at the longest until <paramref name="until"/>.</summary>
        public Task WaitAsync(DateTimeOffset? until, TimeProvider time, CancellationToken cancellationToken) =>
            _wakeUp.WaitAsync(until, time, cancellationToken);

        public void Wake(IReadOnlyList<LogEntry> written)
        {
            // Whoever is so far behind reads the log: the gap tells.
            if (_fresh.Count >= MostTurns)
                _fresh.Clear();
            if (written.Count > 0)
                _fresh.Enqueue(written);
            _wakeUp.Set();
        }

        /// <summary>What signals brought, where it follows <paramref name="after"/> without a gap; null where the log has to be read.</summary>
        public IReadOnlyList<LogEntry>? Take(long after)
        {
            List<LogEntry>? taken = null;
            while (_fresh.TryDequeue(out var turn))
            {
                var last = taken is null ? after : taken[^1].Sequence;
                if (turn[^1].Sequence <= last)
                    continue;
                if (turn[0].Sequence != last + 1)
                {
                    _fresh.Clear();
                    return null;
                }

                (taken ??= []).AddRange(turn);
            }

            return taken;
        }

        public void Dispose() => signals.Remove(this);
    }
}
