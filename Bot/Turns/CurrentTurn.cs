using Microsoft.EntityFrameworkCore;
using ServiceBot.Dialogs.Desk;
using ServiceBot.Storage;

namespace ServiceBot.Turns;

/// <summary>
/// The turn that runs in this scope, for the ports that the conversation calls. A scope serves one turn after the other; whatever
/// belongs to a turn is kept here and nowhere else, and goes with it.
/// </summary>
internal sealed class CurrentTurn(IDbContextFactory<ServiceBotDb> databases)
{
    private readonly Dictionary<Type, object> _notes = [];
    private UnitOfWork? _work;
    private TurnInfo? _info;
    private ServiceBotDb? _db;

    /// <exception cref="InvalidOperationException">No turn is running in this scope.</exception>
    public UnitOfWork Work => _work ?? throw NoTurn();

    /// <exception cref="InvalidOperationException">No turn is running in this scope.</exception>
    public TurnInfo Info => _info ?? throw NoTurn();

    /// <summary>For reading what is rare, opened when the turn first asks.</summary>
    /// <exception cref="InvalidOperationException">No turn is running in this scope.</exception>
    public ServiceBotDb Db => _work is null ? throw NoTurn() : _db ??= databases.CreateDbContext();

    public void Begin(UnitOfWork work, TurnInfo info)
    {
        End();
        (_work, _info) = (work, info);
    }

    /// <summary>What a port notes for the length of the turn.</summary>
    /// <exception cref="InvalidOperationException">No turn is running in this scope.</exception>
    public T Notes<T>()
        where T : class, new()
    {
        if (_work is null)
            throw NoTurn();
        if (!_notes.TryGetValue(typeof(T), out var notes))
            _notes[typeof(T)] = notes = new T();
        return (T)notes;
    }

    public void End()
    {
        (_work, _info) = (null, null);
        _notes.Clear();
        _db?.Dispose();
        _db = null;
    }

    private static InvalidOperationException NoTurn() => new("No turn is running in this scope.");
}
