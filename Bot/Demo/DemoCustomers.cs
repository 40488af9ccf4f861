using System.Text.Json;

namespace ServiceBot.Demo;

/// <summary>A customer of the demo shop whom a visitor may be.</summary>
/// <param name="Locale">The language that suits this customer's orders.</param>
/// <param name="About">One line per locale: what there is to ask.</param>
public sealed record DemoCustomer(string Id, string Name, string Locale, IReadOnlyDictionary<string, string> About);

public static class DemoCustomers
{
    private static readonly Lazy<IReadOnlyList<DemoCustomer>> Read = new(() =>
    {
        using var file = DemoShop.Embedded(DemoShop.CustomersFile);
        return JsonSerializer.Deserialize<DemoCustomer[]>(file, JsonSerializerOptions.Web)!;
    });

    public static IReadOnlyList<DemoCustomer> All => Read.Value;

    public static bool Contains(string id) => All.Any(customer => customer.Id == id);
}
