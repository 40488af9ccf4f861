using System.Text.Json;
using ServiceBot.Dialogs.ServicePoints;

namespace ServiceBot.Importing;

/// <summary>
/// What kind of place a feature is (A-11). Our own property <c>kind</c> decides; without it, in this order, what the name calls itself,
/// whether OpenStreetMap says that it repairs, and whether it is a shop of the brand's own. The table stands in docs/importing.md.
/// </summary>
internal static class ServicePointKinds
{
    private const string Names = "online_store, retail_store, authorized_reseller or authorized_provider";

    private static readonly (string Words, ServicePointKind Kind)[] ByName =
    [
        ("service provider", ServicePointKind.AuthorizedProvider), ("服務提供", ServicePointKind.AuthorizedProvider), ("服务提供", ServicePointKind.AuthorizedProvider),
        ("服務商", ServicePointKind.AuthorizedProvider), ("服务商", ServicePointKind.AuthorizedProvider),
        ("authorized service", ServicePointKind.AuthorizedProvider), ("authorised service", ServicePointKind.AuthorizedProvider),
        ("授權維修", ServicePointKind.AuthorizedProvider), ("授权维修", ServicePointKind.AuthorizedProvider),
        ("reseller", ServicePointKind.AuthorizedReseller), ("經銷", ServicePointKind.AuthorizedReseller), ("经销", ServicePointKind.AuthorizedReseller),
        ("online store", ServicePointKind.OnlineStore), ("線上商店", ServicePointKind.OnlineStore), ("在线商店", ServicePointKind.OnlineStore),
    ];

    // Wikidata's item of the maker's own shops; a brand of that very name is one too.
    private static readonly string[] OwnBrands = ["Apple Store", "Apple", "Q421253"];

    public static ServicePointKind Read(JsonField properties)
    {
        var own = properties["kind"];
        if (!own.IsThere)
            return ByWords(properties) ?? ByRepairTags(properties) ?? ByBrand(properties) ?? ServicePointKind.Unknown;
        if (own.Text(Names) is { } kind && Named(kind) is { } named)
            return named;
        own.Expect(Names);
        return ServicePointKind.Unknown;
    }

    private static ServicePointKind? Named(string kind) => kind switch
    {
        "online_store" => ServicePointKind.OnlineStore,
        "retail_store" => ServicePointKind.RetailStore,
        "authorized_reseller" => ServicePointKind.AuthorizedReseller,
        "authorized_provider" => ServicePointKind.AuthorizedProvider,
        _ => null,
    };

    private static ServicePointKind? ByWords(JsonField properties)
    {
        var name = $"{properties["name"].Text()} {properties["branch"].Text()} {properties["operator"].Text()}";
        foreach (var (words, kind) in ByName)
        {
            if (name.Contains(words, StringComparison.OrdinalIgnoreCase))
                return kind;
        }

        return null;
    }

    // service:phone:repair=yes and its like; "no" says only that it does not repair.
    private static ServicePointKind? ByRepairTags(JsonField properties)
    {
        foreach (var property in properties.Element.EnumerateObject())
        {
            if (property.Name.StartsWith("service:", StringComparison.Ordinal) && property.Name.EndsWith(":repair", StringComparison.Ordinal)
                && property.Value.ValueKind == JsonValueKind.String && property.Value.GetString() is "yes" or "only")
                return IsOwn(properties) ? ServicePointKind.RetailStore : ServicePointKind.AuthorizedProvider;
        }

        return null;
    }

    private static ServicePointKind? ByBrand(JsonField properties) =>
        properties["shop"].Text() is not null and not "no" && IsOwn(properties) ? ServicePointKind.RetailStore : null;

    private static bool IsOwn(JsonField properties) =>
        new[] { properties["brand"].Text(), properties["brand:wikidata"].Text() }.Any(brand => OwnBrands.Contains(brand, StringComparer.OrdinalIgnoreCase));
}
