using System.Text.Json;
using ServiceBot.Demo;
using ServiceBot.Dialogs.ServicePoints;
using ServiceBot.Importing;
using ServiceBot.ServicePoints;
using ServiceBot.Tests.Wording;

namespace ServiceBot.Tests.ServicePoints;

/// <summary>The places of the demo, and the names that ship.</summary>
internal static class DemoPlaces
{
    private static readonly Lazy<PlaceNames> Shipped = new(() => PlaceNamesFile.Load(ShippedTemplates.Directory));

    public static PlaceNames Names => Shipped.Value;

    public static IReadOnlyList<ServicePoint> All { get; } = Read();

    private static List<ServicePoint> Read()
    {
        using var stream = DemoShop.Embedded(DemoShop.ServicePointsFile);
        using var json = JsonDocument.Parse(stream);
        return [.. json.RootElement.GetProperty("features").EnumerateArray().Select(ServicePointJson.Parse)];
    }
}
