using System.Diagnostics;
using System.Globalization;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using ServiceBot.Commands;
using ServiceBot.Dialogs.Desk;
using ServiceBot.Dialogs.Orders;
using ServiceBot.Dialogs.Wording;
using ServiceBot.Papers;
using ServiceBot.Wording;

namespace ServiceBot.Benchmarks.Papers;

/// <summary>How long a receipt takes, on one thread, and how large it is: the first one reads the typeface.</summary>
internal static class PapersBenchmark
{
    private static readonly TimeSpan Taipei = TimeSpan.FromHours(8);

    public static void Run(int count)
    {
        using var services = Services();
        var desk = services.GetRequiredService<PaperDesk>();
        var orders = Enumerable.Range(0, 20).Select(Order).ToList();
        var before = Stopwatch.GetTimestamp();
        desk.Receipt(orders[0], Locales.TraditionalChinese);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"the first  {Stopwatch.GetElapsedTime(before).TotalMilliseconds:0} ms"));
        List<long> waits = [];
        var largest = 0;
        for (var round = 0; round < count; round++)
        {
            before = Stopwatch.GetTimestamp();
            var file = desk.Receipt(orders[round % orders.Count], Locales.All[round % Locales.All.Count]);
            waits.Add(Stopwatch.GetTimestamp() - before);
            largest = Math.Max(largest, file.Content.Length);
        }

        Console.WriteLine($"the others {Spread.Of(waits)}");
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"the largest {largest / 1024.0:0.0} KB"));
    }

    private static ServiceProvider Services()
    {
        var services = new ServiceCollection().AddSingleton<IConfiguration>(new ConfigurationBuilder().Build());
        services.AddLogging().AddWording(CommandHost.TemplatesDirectory).AddPapers();
        services.AddOptions<StoreOptions>();
        services.AddOptions<PolicyOptions>();
        services.AddSingleton(provider => new PaperDesk(
            null!, null!, null!, provider.GetRequiredService<Receipts>(), provider.GetRequiredService<FaultForms>(), provider.GetRequiredService<PaperWords>(),
            provider.GetRequiredService<Typeface>(), TimeProvider.System, NullLogger<PaperDesk>.Instance));
        return services.BuildServiceProvider();
    }

    private static Order Order(int index) => new()
    {
        Number = string.Create(CultureInfo.InvariantCulture, $"W{200000 + index}"),
        OrderedAt = new DateTimeOffset(2026, 9, 1 + index, 10, 0, 0, Taipei),
        Customer = new Buyer(null, "游錫堃、陶喆", "x@example.com", null),
        Price = 45900,
        Currency = "TWD",
        Invoice = new OrderInvoice("AB-12345678", "PaymentComplete"),
        Lines =
        [
            .. Enumerable.Range(1, 1 + (index % 8)).Select(item => new OrderLine
            {
                Name = string.Create(CultureInfo.InvariantCulture, $"鬱金香紅保護殼／龙年纪念版充电线 USB-C {item} m（灣仔店限定）"),
                SerialNumber = "C02XL0GTJGH5",
                Quantity = item,
                Status = OrderStatus.Delivered,
                Delivery = new Delivery { ParcelKey = "p", DeliveredAt = new DateTimeOffset(2026, 9, 3 + index, 10, 0, 0, Taipei) },
            }),
        ],
    };
}
