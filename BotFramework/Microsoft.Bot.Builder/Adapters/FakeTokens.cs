#nullable enable
namespace Microsoft.Bot.Builder.Adapters;

/// <summary>What the token service of a test has.</summary>
internal sealed class FakeTokens
{
    private readonly Dictionary<Owner, string> _tokens = [];
    private readonly List<(Owner Owner, string Code, string Token)> _locked = [];
    private readonly Dictionary<(Owner Owner, string Item), string?> _exchanges = [];

    public void Add(Owner owner, string token, string? magicCode)
    {
        if (magicCode is null)
        {
            _tokens[owner] = token;
        }
        else
        {
            _locked.Add((owner, magicCode, token));
        }
    }

    /// <param name="token">Null where the exchange is to fail.</param>
    public void AddExchange(Owner owner, string item, string? token) => _exchanges[(owner, item)] = token;

    public string? Find(Owner owner, string? magicCode)
    {
        var index = magicCode is null ? -1 : _locked.FindIndex(entry => entry.Owner == owner && entry.Code == magicCode);
        if (index >= 0)
        {
            _tokens[owner] = _locked[index].Token;
            _locked.RemoveAt(index);
        }

        return _tokens.GetValueOrDefault(owner);
    }

    public void Remove(string channelId, string userId, string? connection)
    {
        foreach (var owner in _tokens.Keys.Where(owner => owner.ChannelId == channelId && owner.UserId == userId).ToArray())
        {
            if (connection is null || owner.Connection == connection)
            {
                _tokens.Remove(owner);
            }
        }
    }

    public IEnumerable<string> Connections(string channelId, string userId, string[]? only) => _tokens.Keys
        .Where(owner => owner.ChannelId == channelId && owner.UserId == userId)
        .Where(owner => only is null || only.Contains(owner.Connection))
        .Select(owner => owner.Connection);

    public string? Exchange(Owner owner, string item)
    {
        if (!_exchanges.TryGetValue((owner, item), out var token))
        {
            return null;
        }

        return token ?? throw new InvalidOperationException("Exception occurred during exchanging tokens");
    }

    /// <summary>Whose token it is, and of which service.</summary>
    internal readonly record struct Owner(string Connection, string ChannelId, string UserId);
}
