using ServiceBot.Devices;
using ServiceBot.Dialogs.Devices;
using ServiceBot.Dialogs.Orders;
using ServiceBot.Dialogs.Papers;
using ServiceBot.Dialogs.Repairs;
using ServiceBot.Dialogs.Returns;
using ServiceBot.Dialogs.ServicePoints;
using ServiceBot.Dialogs.Tickets;
using ServiceBot.Importing;
using ServiceBot.Notifications;
using ServiceBot.Papers;
using ServiceBot.Repairs;
using ServiceBot.Returns;
using ServiceBot.ServicePoints;
using ServiceBot.Tickets;
using ServiceBot.Turns;

namespace ServiceBot.Orders;

internal static class OrdersRegistration
{
    /// <summary>What the conversation reads of the shop (orders) and hands in to it (repairs, tickets).</summary>
    public static IServiceCollection AddOrders(this IServiceCollection services)
    {
        services.AddOptions<LookupOptions>().BindConfiguration("Lookups").ValidateDataAnnotations().ValidateOnStart();
        services.AddHttpContextAccessor();
        services.AddSingleton<Contacts>();
        services.AddSingleton<ShopImport>();
        services.AddSingleton<LookupLimits>();
        services.AddSingleton<IOrderTable, SqliteOrderTable>();
        services.AddSingleton<ParsedOrders>();
        services.AddSingleton<INumbers, RandomNumbers>();
        services.AddSingleton<ShopNotices>();
        services.AddSingleton<IKnownOrders, KnownOrders>();
        services.AddScoped<IOrderBook, OrderBook>();
        services.AddScoped<IRepairDesk, RepairDesk>();
        services.AddSingleton<RepairProgress>();
        services.AddScoped<ITicketDesk, TicketDesk>();
        services.AddScoped<IReturnDesk, ReturnDesk>();
        services.AddSingleton<ReturnChanges>();
        services.AddSingleton<TicketChanges>();
        services.AddScoped<IDeviceBook, DeviceBook>();
        services.AddSingleton<IServicePoints, ServicePointList>();
        services.AddOptions<PlaceOptions>().BindConfiguration("ServicePoints").ValidateDataAnnotations().ValidateOnStart()
            .Validate(places => places.HasMapLink, "ServicePoints:MapLink is no web address with {lat} and {lon}.")
            .Validate(places => places.IsOfficial(places.Locator), "ServicePoints:Locator is not on one of ServicePoints:OfficialHosts.");
        services.AddSingleton<PaperLinks>();
        services.AddSingleton<IPapers>(provider => provider.GetRequiredService<PaperLinks>());
        return services;
    }
}
