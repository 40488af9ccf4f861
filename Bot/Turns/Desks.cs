using Microsoft.Bot.Builder;
using Microsoft.Extensions.ObjectPool;
using ServiceBot.Dialogs.Desk;

namespace ServiceBot.Turns;

/// <summary>
/// The bot with its dialogs and ports, made once and lent to one turn at a time: to make them anew cost a turn a third of its
/// memory. A desk whose turn failed or ran too long is not lent again, since the turn may still hold it.
/// </summary>
internal sealed class Desks(IServiceScopeFactory scopes) : IDisposable
{
    private readonly ObjectPool<Desk> _free = new DefaultObjectPoolProvider { MaximumRetained = 64 }.Create(new Making(scopes));

    public Desk Open(UnitOfWork work, TurnInfo info)
    {
        var desk = _free.Get();
        desk.Turn.Begin(work, info);
        return desk;
    }

    public void Close(Desk desk)
    {
        desk.Turn.End();
        _free.Return(desk);
    }

    public void Dispose() => (_free as IDisposable)?.Dispose();

    private sealed class Making(IServiceScopeFactory scopes) : PooledObjectPolicy<Desk>
    {
        public override Desk Create() => new(scopes.CreateScope());

        public override bool Return(Desk obj) => true;
    }
}

/// <summary>One bot, with the turn that it serves.</summary>
internal sealed class Desk(IServiceScope scope) : IDisposable
{
    public CurrentTurn Turn { get; } = scope.ServiceProvider.GetRequiredService<CurrentTurn>();

    public IBot Bot { get; } = scope.ServiceProvider.GetRequiredService<IBot>();

    public void Dispose()
    {
        Turn.End();
        scope.Dispose();
    }
}
