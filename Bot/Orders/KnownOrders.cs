using Microsoft.EntityFrameworkCore;
using ServiceBot.Storage;
using ServiceBot.Turns;

namespace ServiceBot.Orders;

/// <summary>Asks the imported orders; the guard does so only for what else it would take for a card number.</summary>
internal sealed class KnownOrders(IDbContextFactory<ServiceBotDb> databases) : IKnownOrders
{
    public bool Contains(string orderNumber)
    {
        var key = OrderNumber.Key(orderNumber);
        using var db = databases.CreateDbContext();
        return db.Set<OrderRow>().Any(order => order.Key == key);
    }
}
