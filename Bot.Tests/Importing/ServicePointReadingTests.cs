using System.Text;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using ServiceBot.Demo;
using ServiceBot.Dialogs.ServicePoints;
using ServiceBot.Importing;
using ServiceBot.ServicePoints;
using ServiceBot.Tests.Orders;

namespace ServiceBot.Tests.Importing;

public class ServicePointReadingTests
{
    private const string FullFeature = """
        {"type":"Feature","id":"x","properties":{"ref":"s-1","@spider":"sample","name":"Sample Store","branch":"East Gate","kind":"retail_store","brand":"Sample",
         "addr:street_address":"1 First Street","addr:city":"Springfield","addr:district":"East","addr:postcode":"12345","addr:country":"us",
         "phone":"+1 555 0100; +1 555 0101","website":"https://stores.example/1","opening_hours":"Mo-Fr 10:00-21:00","timezone":"America/New_York","x-new":[1]},
         "geometry":{"type":"Point","coordinates":[-72.5,42.1]}}
        """;

    [Fact]
    public async Task A_full_feature_says_all_it_says() =>
        Assert.Equal(
            new ServicePoint
            {
                Reference = "s-1",
                Name = "Sample Store East Gate",
                Kind = ServicePointKind.RetailStore,
                At = new(42.1, -72.5),
                Country = "US",
                City = "Springfield",
                District = "East",
                Postcode = "12345",
                Address = "1 First Street, Springfield, 12345",
                Phone = "+1 555 0100",
                OpeningHours = "Mo-Fr 10:00-21:00",
                TimeZone = "America/New_York",
                Website = new("https://stores.example/1"),
            },
            Assert.Single((await Read(Collection(FullFeature))).Rows).Value);

    [Theory]
    [InlineData("type", "\"Point\"")]
    [InlineData("properties", "null")]
    [InlineData("properties", "[]")]
    [InlineData("properties.ref", "7")]
    [InlineData("properties.ref", "\" \"")]
    [InlineData("properties.name", "{}")]
    [InlineData("properties.kind", "\"kiosk\"")]
    [InlineData("properties.kind", "7")]
    [InlineData("properties.addr:country", "\"Taiwan\"")]
    [InlineData("properties.timezone", "\"Mars/Olympus\"")]
    [InlineData("properties.phone", "5550100")]
    [InlineData("geometry", "\"here\"")]
    [InlineData("geometry.type", "\"Polygon\"")]
    [InlineData("geometry.coordinates", "[200,42]")]
    [InlineData("geometry.coordinates", "[42.1,-92.5]")]
    [InlineData("geometry.coordinates", "[42.1]")]
    [InlineData("geometry.coordinates", "[\"1\",\"2\"]")]
    [InlineData("geometry.coordinates", "null")]
    public async Task A_broken_field_is_named_with_its_feature(string field, string value)
    {
        var feature = JsonNode.Parse(FullFeature)!.AsObject();
        var steps = field.Split('.');
        var parent = steps.Length == 1 ? feature : feature[steps[0]]!.AsObject();
        parent[steps[^1]] = JsonNode.Parse(value);

        var file = await Read(Collection(FullFeature.Replace("s-1", "s-0", StringComparison.Ordinal), feature.ToJsonString()));

        Assert.Equal(["S-0"], file.Rows.Select(row => row.Key));
        Assert.Contains($"features[1].{field}", file.Faults.Select(fault => fault.Field));
    }

    [Fact]
    public async Task A_feature_is_found_by_its_line_however_the_file_is_broken_into_lines()
    {
        var pretty = JsonNode.Parse(Collection(FullFeature, """{"type":"Feature","properties":{},"geometry":null}"""))!
            .ToJsonString(new System.Text.Json.JsonSerializerOptions { WriteIndented = true });
        var file = await Read("\uFEFF" + pretty);

        var line = 1 + pretty[..pretty.IndexOf("\"geometry\": null", StringComparison.Ordinal)].Count(character => character == '\n');
        Assert.All(file.Faults, fault => Assert.Equal(line - 3, fault.Line));
        Assert.Equal(["features[1].properties.ref", "features[1].properties.name"], file.Faults.Select(fault => fault.Field));
    }

    [Theory]
    [InlineData("")]
    [InlineData("not json")]
    [InlineData("[]")]
    [InlineData("""{"type":"FeatureCollection"}""")]
    [InlineData("""{"type":"FeatureCollection","features":{}}""")]
    [InlineData("""{"type":"Topology","features":[]}""")]
    [InlineData("""{"type":"FeatureCollection","features":[{"type":"Feature","properties":{"ref":"a","name":"b"}}""")]
    [InlineData("""{"type":"FeatureCollection","features":[]} {}""")]
    public async Task A_file_that_is_no_collection_brings_nothing_in(string text)
    {
        var file = await Read(text);

        Assert.Empty(file.Rows);
        Assert.Single(file.Faults);
    }

    [Fact]
    public async Task A_reference_that_stands_twice_and_a_feature_nested_too_deep_are_bad()
    {
        var deep = FullFeature.Replace("s-1", "s-2", StringComparison.Ordinal).Replace("[1]", new string('[', 70) + new string(']', 70), StringComparison.Ordinal);
        var file = await Read(Collection(FullFeature, FullFeature, deep));

        Assert.Single(file.Rows);
        Assert.Equal(2, file.Faults.Count);
        Assert.Contains("not in the file already", file.Faults[0].Expected);
        Assert.StartsWith("features[2].properties.x-new", file.Faults[1].Field);
    }

    [Theory]
    [InlineData("""{"name":"Sample Authorised Reseller","shop":"electronics"}""", ServicePointKind.AuthorizedReseller)]
    [InlineData("""{"name":"某某授權經銷商"}""", ServicePointKind.AuthorizedReseller)]
    [InlineData("""{"name":"青禾授權服務提供商"}""", ServicePointKind.AuthorizedProvider)]
    [InlineData("""{"name":"Fix It","service:phone:repair":"yes"}""", ServicePointKind.AuthorizedProvider)]
    [InlineData("""{"name":"Fix It","service:phone:repair":"no"}""", ServicePointKind.Unknown)]
    [InlineData("""{"name":"Apple Sample Mall","brand":"Apple","brand:wikidata":"Q421253","shop":"electronics"}""", ServicePointKind.RetailStore)]
    [InlineData("""{"name":"Own","brand":"Apple Store","service:computer:repair":"yes"}""", ServicePointKind.RetailStore)]
    [InlineData("""{"name":"Corner Shop","shop":"supermarket"}""", ServicePointKind.Unknown)]
    [InlineData("""{"name":"Apple Online Store","brand":"Apple","shop":"electronics"}""", ServicePointKind.OnlineStore)]
    public async Task A11_what_tells_no_kind_of_its_own_is_told_by_the_tags_of_OpenStreetMap(string properties, ServicePointKind kind)
    {
        var feature = new JsonObject { ["type"] = "Feature", ["id"] = "f", ["properties"] = JsonNode.Parse(properties), ["geometry"] = null };
        var file = await Read(Collection(feature.ToJsonString()));

        var point = Assert.Single(file.Rows).Value;
        Assert.Equal((kind, kind is ServicePointKind.RetailStore or ServicePointKind.AuthorizedProvider), (point.Kind, point.Repairs));
        Assert.Equal(kind == ServicePointKind.Unknown, file.Remarks.Count == 1);
    }

    [Fact]
    public async Task The_demos_places_pass_the_import_and_are_of_all_four_kinds()
    {
        using var stream = DemoShop.Open(DemoShop.ServicePointsFile, TimeProvider.System, OrderFile.Taipei);
        using var reader = new StreamReader(stream);
        var file = await Read(await reader.ReadToEndAsync());

        Assert.Empty(file.Faults);
        Assert.Empty(file.Remarks);
        Assert.Equal(4, file.Rows.Select(row => row.Value.Kind).Distinct().Count());
    }

    [Fact]
    public async Task Places_come_in_once_and_are_seen_by_a_desk_that_runs_already()
    {
        await using var shop = await ShopDatabase.OpenAsync();
        var list = shop.Services.GetRequiredService<IServicePoints>();
        Assert.Empty(await list.RepairingAsync(default));

        var (first, again) = (await Import(shop, FullFeature), await Import(shop, FullFeature));
        shop.Clock.Advance(TimeSpan.FromSeconds(1));

        Assert.Equal((1, 0, 1), (first.Added, again.Added, again.Unchanged));
        Assert.Equal(["s-1"], (await list.RepairingAsync(default)).Select(point => point.Reference));
        var before = await list.RepairingAsync(default);
        shop.Clock.Advance(TimeSpan.FromSeconds(1));
        Assert.Same(before, await list.RepairingAsync(default));
    }

    [Fact]
    public async Task One_bad_feature_keeps_the_file_out_unless_it_may_be_left_out()
    {
        await using var shop = await ShopDatabase.OpenAsync();
        const string Bad = """{"type":"Feature","properties":{"ref":"bad"},"geometry":null}""";

        Assert.False((await Import(shop, FullFeature, Bad)).Written);
        Assert.Equal(0, await shop.ReadAsync(db => db.Set<ServicePointRow>().CountAsync()));
        Assert.Equal(1, (await Import(shop, ImportMode.SkipBad, FullFeature, Bad)).Added);
    }

    private static string Collection(params string[] features) =>
        $$"""{"type":"FeatureCollection","dataset_attributes":{"source":"sample"},"features":[{{string.Join(",\n", features)}}]}""";

    private static Task<ImportedFile<ImportedLine<ServicePoint>>> Read(string text) =>
        new ImportFile<ServicePoint, ImportedLine<ServicePoint>>("places.geojson", ImportFormats.ServicePoints, OrderFile.Taipei, line => line)
            .ReadAsync(GeoJsonFeatures.ReadAsync(new MemoryStream(Encoding.UTF8.GetBytes(text)), default), null, null);

    private static Task<ImportReport> Import(ShopDatabase shop, params string[] features) => Import(shop, ImportMode.AllOrNothing, features);

    private static async Task<ImportReport> Import(ShopDatabase shop, ImportMode mode, params string[] features)
    {
        using var file = new MemoryStream(Encoding.UTF8.GetBytes(Collection(features)));
        return await shop.Services.GetRequiredService<ShopImport>().ServicePointsAsync(file, "places.geojson", mode, null, default);
    }
}
