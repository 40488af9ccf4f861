using Microsoft.Extensions.Options;
using ServiceBot.Dialogs.Desk;
using ServiceBot.Importing;

namespace ServiceBot.Demo;

/// <summary>Whether there is a demo, decided in one place: in Development, unless switched off or a real shop has moved in.</summary>
internal static class DemoStart
{
    public static bool IsOn(IHostEnvironment environment, IConfiguration configuration) =>
        environment.IsDevelopment() && configuration.GetValue("Demo:Enabled", true);

    /// <summary>
    /// Puts the demo shop in at every start, so that its dates are those of today; takes out what an earlier start left where
    /// there is none.
    /// </summary>
    public static async Task LoadAsync(IServiceProvider services, CancellationToken cancellationToken)
    {
        var import = services.GetRequiredService<ShopImport>();
        if (!IsOn(services.GetRequiredService<IHostEnvironment>(), services.GetRequiredService<IConfiguration>()))
        {
            await import.RemoveDemoAsync(cancellationToken);
            return;
        }

        var time = services.GetRequiredService<TimeProvider>();
        var zone = TimeZoneInfo.FindSystemTimeZoneById(services.GetRequiredService<IOptions<StoreOptions>>().Value.TimeZone);
        await using var orders = DemoShop.Open(DemoShop.OrdersFile, time, zone);
        await using var devices = DemoShop.Open(DemoShop.DevicesFile, time, zone);
        await using var servicePoints = DemoShop.Open(DemoShop.ServicePointsFile, time, zone);
        await import.DemoAsync(orders, devices, servicePoints, cancellationToken);
    }
}
