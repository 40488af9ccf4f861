using System.Text;
using System.Text.Json.Nodes;
using ServiceBot.Dialogs.Devices;
using ServiceBot.Importing;
using ServiceBot.Orders;

namespace ServiceBot.Tests.Importing;

public class DeviceReadingTests
{
    private const string FullLine = """
        {"@type":"IndividualProduct","serialNumber":"C02XL0GTJGH5","gtin14":null,"imei":"356938035643809","model":"iPhone 15","mpn":"MTLV3ZP/A",
         "purchaseDate":"2026-02-01","seller":"official","warranty":{"plan":"applecare","months":24},"jailbroken":false}
        """;

    [Fact]
    public async Task A_full_line_says_all_it_says()
    {
        var device = Assert.Single((await Read(FullLine)).Rows).Value;

        Assert.Equal(
            new Device
            {
                SerialNumber = "C02XL0GTJGH5",
                Imei = "356938035643809",
                Model = "iPhone 15",
                PartNumber = "MTLV3ZP/A",
                PurchasedOn = new(2026, 2, 1),
                Seller = "official",
                Plan = "applecare",
                WarrantyMonths = 24,
                Jailbroken = false,
            },
            device);
    }

    [Theory]
    [InlineData("serialNumber", "7")]
    [InlineData("imei", "\"12345\"")]
    [InlineData("imei", "356938035643809")]
    [InlineData("gtin14", "\"1\"")]
    [InlineData("model", "[]")]
    [InlineData("mpn", "7")]
    [InlineData("purchaseDate", "\"last spring\"")]
    [InlineData("seller", "\"uncle\"")]
    [InlineData("warranty", "\"limited\"")]
    [InlineData("warranty.plan", "\"forever\"")]
    [InlineData("warranty.months", "0")]
    [InlineData("warranty.months", "\"12\"")]
    [InlineData("jailbroken", "\"no\"")]
    public async Task A_broken_field_is_named(string field, string value)
    {
        var line = JsonNode.Parse(FullLine)!.AsObject();
        var steps = field.Split('.');
        var parent = steps.Length == 1 ? line : line[steps[0]]!.AsObject();
        parent[steps[^1]] = JsonNode.Parse(value);

        var file = await Read(line.ToJsonString());

        Assert.Empty(file.Rows);
        Assert.Equal(field, Assert.Single(file.Faults).Field);
    }

    [Theory]
    [InlineData("""{"model":"iPhone 15"}""")]
    [InlineData("""{"serialNumber":"","imei":null}""")]
    public async Task A_device_without_serial_number_and_IMEI_is_none(string line)
    {
        var file = await Read(line);

        Assert.Empty(file.Rows);
        Assert.Equal("serialNumber", Assert.Single(file.Faults).Field);
    }

    private static async Task<ImportedFile<ImportedLine<Device>>> Read(params string[] lines) =>
        await new ImportFile<Device, ImportedLine<Device>>("devices.jsonl", ImportFormats.Devices, OrderFile.Taipei, line => line)
            .ReadAsync(new MemoryStream(Encoding.UTF8.GetBytes(string.Join('\n', lines.Select(line => line.ReplaceLineEndings(""))))), null, CancellationToken.None);
}
