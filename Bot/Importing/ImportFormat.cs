using System.Text.Json;
using ServiceBot.Dialogs.Devices;
using ServiceBot.Dialogs.Orders;
using ServiceBot.Dialogs.ServicePoints;
using ServiceBot.Orders;

namespace ServiceBot.Importing;

/// <summary>What a line of a file holds and what it is known by.</summary>
/// <param name="KeyFields">The fields that name it (<c>properties.ref</c> is one below another), the first one there counts; the name may stand only once in a file.</param>
internal sealed record ImportFormat<T>(IReadOnlyList<string> KeyFields, Func<JsonElement, JsonReading, T?> Read)
    where T : class
{
    /// <summary>The name in a line, well-formed or not, so that a second line of that name is found either way.</summary>
    public (string Field, string Key)? KeyOf(JsonElement line)
    {
        if (line.ValueKind != JsonValueKind.Object)
            return null;
        foreach (var field in KeyFields)
        {
            if (ValueAt(line, field) is { ValueKind: JsonValueKind.String } value && !string.IsNullOrWhiteSpace(value.GetString()))
                return (field, OrderNumber.Key(value.GetString()!));
        }

        return null;
    }

    private static JsonElement ValueAt(JsonElement line, string path)
    {
        foreach (var name in path.Split('.'))
        {
            if (line.ValueKind != JsonValueKind.Object || !line.TryGetProperty(name, out line))
                return default;
        }

        return line;
    }
}

internal static class ImportFormats
{
    public static ImportFormat<Order> Orders { get; } = new(["orderNumber"], OrderJson.Read);

    public static ImportFormat<Device> Devices { get; } = new(["serialNumber", "imei"], DeviceJson.Read);

    public static ImportFormat<ServicePoint> ServicePoints { get; } = new(["properties.ref", "id"], ServicePointJson.Read);
}
