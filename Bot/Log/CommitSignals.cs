using System.Collections.Concurrent;
using ServiceBot.Turns;

namespace ServiceBot.Log;

/// <summary>
/// Wakes whoever waits for a conversation on this node: its sockets, the delivery to connectors, the clock. A signal carries
/// nothing; the log does. A missed one costs a look at the next poll.
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
                subscription.Wake();
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
        private readonly WakeUp _wakeUp = new();

        public long Conversation => conversation;

        /// <summary>Waits for a commit, at the longest until <paramref name="until"/>.</summary>
        public Task WaitAsync(DateTimeOffset? until, TimeProvider time, CancellationToken cancellationToken) =>
            _wakeUp.WaitAsync(until, time, cancellationToken);

        public void Wake() => _wakeUp.Set();

        public void Dispose() => signals.Remove(this);
    }
}
