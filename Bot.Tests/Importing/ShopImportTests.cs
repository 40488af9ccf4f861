using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using ServiceBot.Demo;
using ServiceBot.Importing;
using ServiceBot.Orders;
using ServiceBot.Tests.Orders;

namespace ServiceBot.Tests.Importing;

public class ShopImportTests
{
    private const string Bad = """{"orderNumber":"W2"}""";

    [Fact]
    public async Task One_bad_line_keeps_the_whole_file_out()
    {
        await using var shop = await ShopDatabase.OpenAsync();

        var report = await Import(shop, ImportMode.AllOrNothing, OrderFile.Line(), Bad);

        Assert.False(report.Written);
        Assert.NotEmpty(report.Faults);
        Assert.Empty(await Keys(shop));
    }

    [Fact]
    public async Task Bad_lines_can_be_left_out_and_are_listed()
    {
        await using var shop = await ShopDatabase.OpenAsync();

        var report = await Import(shop, ImportMode.SkipBad, OrderFile.Line(), Bad);

        Assert.Equal((true, 1), (report.Written, report.Added));
        Assert.All(report.Faults, fault => Assert.Equal(2, fault.Line));
        Assert.Equal(["W100027"], await Keys(shop));
    }

    [Fact]
    public async Task The_same_file_twice_changes_nothing()
    {
        await using var shop = await ShopDatabase.OpenAsync();
        await Import(shop, ImportMode.AllOrNothing, OrderFile.Line());

        var again = await Import(shop, ImportMode.AllOrNothing, OrderFile.Line());

        Assert.Equal((0, 0, 1), (again.Added, again.Replaced, again.Unchanged));
    }

    [Fact]
    public async Task A_known_order_is_replaced_as_a_whole()
    {
        await using var shop = await ShopDatabase.OpenAsync();
        await Import(shop, ImportMode.AllOrNothing, OrderFile.Line());

        var changed = OrderFile.Line(order =>
        {
            order["orderNumber"] = "w100027";
            order["customer"]!["email"] = "new@example.com";
            order.Remove("partOfInvoice");
        });
        var report = await Import(shop, ImportMode.AllOrNothing, changed);

        Assert.Equal((0, 1), (report.Added, report.Replaced));
        var row = await shop.ReadAsync(db => db.Set<OrderRow>().SingleAsync());
        Assert.Equal("new@example.com", row.Email);
        Assert.DoesNotContain("partOfInvoice", row.Json);
    }

    [Fact]
    public async Task The_first_real_import_takes_the_demo_out_for_good()
    {
        await using var shop = await ShopDatabase.OpenAsync();
        await LoadDemo(shop);
        Assert.Contains("W100041", await Keys(shop));

        var report = await Import(shop, ImportMode.AllOrNothing, OrderFile.Line());

        Assert.True(report.DemoRowsRemoved > 20);
        Assert.Equal(["W100027"], await Keys(shop));
        Assert.False(await LoadDemo(shop));
        Assert.Equal(["W100027"], await Keys(shop));
    }

    [Fact]
    public async Task A_file_that_is_refused_leaves_the_demo_in()
    {
        await using var shop = await ShopDatabase.OpenAsync();
        await LoadDemo(shop);

        await Import(shop, ImportMode.AllOrNothing, Bad);

        Assert.Contains("W100041", await Keys(shop));
    }

    [Fact]
    public async Task The_demo_put_in_again_another_day_has_that_days_dates()
    {
        await using var shop = await ShopDatabase.OpenAsync();
        await LoadDemo(shop);
        shop.Clock.Advance(TimeSpan.FromDays(3));

        Assert.True(await LoadDemo(shop));

        var row = await shop.ReadAsync(db => db.Set<OrderRow>().SingleAsync(order => order.Key == "W100027"));
        Assert.Contains("\"expectedArrivalUntil\":\"2026-09-14\"", row.Json);
    }

    private static async Task<bool> LoadDemo(ShopDatabase shop)
    {
        using var orders = DemoShop.Open(DemoShop.OrdersFile, shop.Clock, OrderFile.Taipei);
        using var devices = DemoShop.Open(DemoShop.DevicesFile, shop.Clock, OrderFile.Taipei);
        using var points = DemoShop.Open(DemoShop.ServicePointsFile, shop.Clock, OrderFile.Taipei);
        return await shop.Services.GetRequiredService<ShopImport>().DemoAsync(orders, devices, points, default);
    }

    private static async Task<ImportReport> Import(ShopDatabase shop, ImportMode mode, params string[] lines)
    {
        using var file = new MemoryStream(Encoding.UTF8.GetBytes(string.Join('\n', lines)));
        return await shop.Services.GetRequiredService<ShopImport>().OrdersAsync(file, "orders.jsonl", mode, null, default);
    }

    private static Task<List<string>> Keys(ShopDatabase shop) =>
        shop.ReadAsync(db => db.Set<OrderRow>().Select(order => order.Key).Order().ToListAsync());
}
