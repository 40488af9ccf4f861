using Microsoft.Extensions.Time.Testing;
using ServiceBot.Demo;
using ServiceBot.Dialogs.Devices;
using ServiceBot.Dialogs.Orders;
using ServiceBot.Dialogs.Wording;
using ServiceBot.Importing;
using ServiceBot.Orders;

namespace ServiceBot.Tests.Importing;

public class DemoShopTests
{
    // Half past midnight in Taipei, still the day before in UTC.
    private static readonly FakeTimeProvider Clock = new(new DateTimeOffset(2026, 9, 7, 16, 30, 0, TimeSpan.Zero));

    [Fact]
    public async Task The_demos_orders_pass_the_import()
    {
        var file = await Orders();

        Assert.Empty(file.Faults);
        Assert.InRange(file.Rows.Count, 14, 30);
    }

    [Fact]
    public async Task The_demos_devices_pass_the_import_and_cover_the_serial_numbers_of_its_orders()
    {
        using var stream = DemoShop.Open(DemoShop.DevicesFile, Clock, OrderFile.Taipei);
        var file = await new ImportFile<Device, ImportedLine<Device>>("devices", ImportFormats.Devices, OrderFile.Taipei, line => line)
            .ReadAsync(stream, null, CancellationToken.None);

        Assert.Empty(file.Faults);
        var serials = (await Orders()).Rows.SelectMany(row => row.Value.Lines).Select(line => line.SerialNumber).OfType<string>();
        Assert.All(serials, serial => Assert.Contains(serial, file.Rows.Select(row => row.Key)));
    }

    [Fact]
    public async Task Dates_move_with_the_day_of_the_shop()
    {
        var packed = (await Orders()).Rows.Single(row => row.Key == "W100027").Value;

        Assert.Equal(new DateOnly(2026, 9, 11), packed.Lines[0].Delivery!.ArrivesBy);
        Assert.Equal(new DateTimeOffset(2026, 9, 6, 10, 12, 0, TimeSpan.FromHours(8)), packed.OrderedAt);
    }

    [Fact]
    public async Task Nothing_that_has_happened_lies_in_the_future()
    {
        var orders = (await Orders()).Rows.Select(row => row.Value).ToList();

        Assert.All(orders, order => Assert.True(order.OrderedAt <= Clock.GetUtcNow(), order.Number));
        Assert.All(
            orders.SelectMany(order => order.Lines).Select(line => line.Delivery).OfType<Delivery>(),
            delivery => Assert.All(delivery.Checkpoints, checkpoint => Assert.True(checkpoint.At <= Clock.GetUtcNow())));
    }

    [Fact]
    public async Task Every_customer_has_an_order_and_is_described_in_every_language()
    {
        var buyers = (await Orders()).Rows.Select(row => row.Value.Customer.Identifier).ToHashSet();

        Assert.Equal(buyers.Order(), DemoCustomers.All.Select(customer => customer.Id).Order());
        Assert.All(DemoCustomers.All, customer => Assert.Equal(Locales.All.Order(), customer.About.Keys.Order()));
    }

    [Fact]
    public async Task Every_status_of_an_order_is_there_to_be_asked_about() =>
        Assert.Equal(Enum.GetValues<OrderStatus>(), (await Orders()).Rows.Select(row => row.Value.Status!.Value).Distinct().Order());

    private static async Task<ImportedFile<ImportedLine<Order>>> Orders()
    {
        using var stream = DemoShop.Open(DemoShop.OrdersFile, Clock, OrderFile.Taipei);
        return await new ImportFile<Order, ImportedLine<Order>>("orders", ImportFormats.Orders, OrderFile.Taipei, line => line)
            .ReadAsync(stream, null, CancellationToken.None);
    }
}
