namespace ServiceBot.Channels.DirectLine;

/// <summary>
/// The open sockets of each conversation. Several tabs of one customer live side by side; beyond the limit the oldest socket
/// gives way, so that a client that forgets to close does not lock its customer out.
/// </summary>
internal sealed class OpenStreams
{
    public const int MostPerConversation = 8;

    private readonly Lock _lock = new();
    private readonly Dictionary<long, List<Place>> _open = [];

    public Place Enter(long conversation)
    {
        var place = new Place(this, conversation);
        Place? oldest = null;
        lock (_lock)
        {
            if (!_open.TryGetValue(conversation, out var places))
                _open[conversation] = places = [];
            if (places.Count == MostPerConversation)
            {
                oldest = places[0];
                places.RemoveAt(0);
            }

            places.Add(place);
        }

        oldest?.Displace();
        return place;
    }

    private void Leave(Place place, long conversation)
    {
        lock (_lock)
        {
            if (_open.TryGetValue(conversation, out var places) && places.Remove(place) && places.Count == 0)
                _open.Remove(conversation);
        }
    }

    internal sealed class Place(OpenStreams streams, long conversation) : IDisposable
    {
        private readonly CancellationTokenSource _displaced = new();

        public CancellationToken Displaced => _displaced.Token;

        public void Displace() => _displaced.Cancel();

        public void Dispose() => streams.Leave(this, conversation);
    }
}
