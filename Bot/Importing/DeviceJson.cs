using System.Text.Json;
using ServiceBot.Dialogs.Devices;

namespace ServiceBot.Importing;

/// <summary>A line of a device file: a schema.org <c>IndividualProduct</c> with what a warranty hangs on.</summary>
public static class DeviceJson
{
    private const int LongestWarranty = 1200;

    /// <summary>Reads a document that an import has let in.</summary>
    /// <exception cref="FormatException">The document is no device.</exception>
    public static Device Parse(JsonElement json, TimeZoneInfo zone)
    {
        var reading = new JsonReading(zone);
        return Read(json, reading) is { } device && reading.Faults.Count == 0 ? device : throw new FormatException("No device.");
    }

    internal static Device? Read(JsonElement json, JsonReading reading)
    {
        var root = new JsonField(json, "", reading);
        if (!root.IsRequiredObject("an IndividualProduct object"))
            return null;
        root["@type"].IsType("IndividualProduct");
        var warranty = root["warranty"];
        warranty.IsObject("an object with plan and months");
        var device = new Device
        {
            SerialNumber = root["serialNumber"].Text(),
            Imei = Digits(root["imei"], 15),
            Gtin14 = Digits(root["gtin14"], 14),
            Model = root["model"].Text(),
            PartNumber = root["mpn"].Text(),
            PurchasedOn = root["purchaseDate"].Date()?.On(reading.Zone),
            Seller = OneOf(root["seller"], "official", "reseller"),
            Plan = OneOf(warranty["plan"], "limited", "applecare"),
            WarrantyMonths = warranty["months"].WholeNumber(1, LongestWarranty, "a whole number of months, at least 1"),
            Jailbroken = root["jailbroken"].Boolean("true or false"),
        };
        if (!string.IsNullOrWhiteSpace(device.SerialNumber ?? device.Imei))
            return device;
        root["serialNumber"].Expect("a serialNumber or an imei");
        return null;
    }

    private static string? Digits(JsonField field, int length)
    {
        var expected = $"a text of {length} digits";
        if (field.Text(expected) is not { } text)
            return null;
        if (text.Length == length && text.All(char.IsAsciiDigit))
            return text;
        field.Expect(expected);
        return null;
    }

    private static string? OneOf(JsonField field, params ReadOnlySpan<string> names)
    {
        var expected = $"one of {string.Join(", ", names)}";
        if (field.Text(expected) is not { } text)
            return null;
        if (names.Contains(text))
            return text;
        field.Expect(expected);
        return null;
    }
}
