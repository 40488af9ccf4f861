namespace ServiceBot.Turns;

/// <summary>Lets the turns of one conversation run one at a time on this node; between nodes the version does it.</summary>
internal sealed class ConversationLocks
{
    private const int Stripes = 1024;

    private readonly SemaphoreSlim[] _stripes = [.. Enumerable.Range(0, Stripes).Select(_ => new SemaphoreSlim(1, 1))];

    public async ValueTask<Held> EnterAsync(ConversationKey key, CancellationToken cancellationToken)
    {
        var stripe = _stripes[(uint)key.GetHashCode() % Stripes];
        await stripe.WaitAsync(cancellationToken);
        return new Held(stripe);
    }

    internal readonly struct Held(SemaphoreSlim stripe) : IDisposable
    {
        public void Dispose() => stripe.Release();
    }
}
