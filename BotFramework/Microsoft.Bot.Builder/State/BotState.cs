using Newtonsoft.Json.Linq;

namespace Microsoft.Bot.Builder;

/// <summary>
/// Named values that live as long as a conversation, a user or both. They are read once a turn, kept with the turn, and written when
/// they have changed and somebody asks for it.
/// </summary>
public abstract partial class BotState : IPropertyManager
{
    private readonly string _contextServiceKey;
    private readonly IStorage _storage;

    public BotState(IStorage storage, string contextServiceKey)
    {
        _storage = storage ?? throw new ArgumentNullException(nameof(storage));
        _contextServiceKey = contextServiceKey ?? throw new ArgumentNullException(nameof(contextServiceKey));
    }

    public IStatePropertyAccessor<T> CreateProperty<T>(string name)
    {
        BotAssert.NotBlank(name);
        return new BotStatePropertyAccessor<T>(this, name);
    }

    public virtual async Task LoadAsync(ITurnContext turnContext, bool force = false, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        if (!force && GetCachedState(turnContext) is not null)
        {
            return;
        }

        var key = GetStorageKey(turnContext);
        var items = await _storage.ReadAsync([key], cancellationToken).ConfigureAwait(false);
        items.TryGetValue(key, out var stored);
        turnContext.TurnState[_contextServiceKey] = new CachedBotState(stored switch
        {
            null => null,
            IDictionary<string, object> values => values,
            JObject json => json.ToObject<Dictionary<string, object>>(),
            _ => throw new InvalidOperationException($"What is stored under \"{key}\" is no state."),
        });
    }

    public virtual async Task SaveChangesAsync(ITurnContext turnContext, bool force = false, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        var cached = GetCachedState(turnContext);
        if (cached is null || !(force || cached.IsChanged()))
        {
            return;
        }

        var changes = new Dictionary<string, object> { [GetStorageKey(turnContext)] = cached.Values };
        await _storage.WriteAsync(changes, cancellationToken).ConfigureAwait(false);
        cached.Accept();
    }

    /// <summary>Empties the state of this turn. It is written as empty at the next save.</summary>
    public virtual Task ClearStateAsync(ITurnContext turnContext, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        var empty = new CachedBotState();
        empty.ForceChange();
        turnContext.TurnState[_contextServiceKey] = empty;
        return Task.CompletedTask;
    }

    /// <summary>Removes the state from this turn and from the storage.</summary>
    public virtual async Task DeleteAsync(ITurnContext turnContext, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        turnContext.TurnState.Remove(_contextServiceKey);
        await _storage.DeleteAsync([GetStorageKey(turnContext)], cancellationToken).ConfigureAwait(false);
    }

    /// <summary>A copy of what is kept with the turn; null where nothing has been loaded.</summary>
    public JToken Get(ITurnContext turnContext)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        return GetCachedState(turnContext) is { } cached ? JObject.FromObject(cached.Values) : null;
    }

    public CachedBotState GetCachedState(ITurnContext turnContext)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        return turnContext.TurnState.Get<CachedBotState>(_contextServiceKey);
    }

    // What accessors do once the state is loaded, without the task that the protected methods have to make.
    internal (bool Found, T Value) Find<T>(ITurnContext turnContext, string propertyName) =>
        GetCachedState(turnContext).Find<T>(propertyName);

    internal void Put(ITurnContext turnContext, string propertyName, object value) =>
        GetCachedState(turnContext).Put(propertyName, value);

    internal void Drop(ITurnContext turnContext, string propertyName) =>
        GetCachedState(turnContext).Drop(propertyName);

    /// <summary>The value. Where there is none: null, and an exception for a type that has no null.</summary>
    protected Task<T> GetPropertyValueAsync<T>(ITurnContext turnContext, string propertyName, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        BotAssert.NotBlank(propertyName);
        var (found, value) = Find<T>(turnContext, propertyName);
        return found || !typeof(T).IsValueType
            ? Task.FromResult(value)
            : throw new KeyNotFoundException(propertyName);
    }

    protected Task DeletePropertyValueAsync(ITurnContext turnContext, string propertyName, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        BotAssert.NotBlank(propertyName);
        Drop(turnContext, propertyName);
        return Task.CompletedTask;
    }

    protected Task SetPropertyValueAsync(
        ITurnContext turnContext,
        string propertyName,
        object value,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        BotAssert.NotBlank(propertyName);
        Put(turnContext, propertyName, value);
        return Task.CompletedTask;
    }

    protected abstract string GetStorageKey(ITurnContext turnContext);
}
