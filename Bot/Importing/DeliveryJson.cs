using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using ServiceBot.Dialogs.Orders;

namespace ServiceBot.Importing;

/// <summary>A schema.org <c>ParcelDelivery</c>.</summary>
internal static class DeliveryJson
{
    public static Delivery? Read(JsonField field)
    {
        if (!field.IsObject("a ParcelDelivery object"))
            return null;
        var (identifier, tracking) = (field["identifier"].Text(), field["trackingNumber"].Text());
        field["expectedArrivalFrom"].Date();
        var events = ReadEvents(field["deliveryStatus"]);
        return new Delivery
        {
            ParcelKey = identifier is not null ? $"id:{identifier}" : tracking is not null ? $"track:{tracking}" : AllItSays(field.Element),
            Carrier = ReadCarrier(field["provider"]) ?? ReadCarrier(field["carrier"]),
            TrackingNumber = tracking,
            TrackingUrl = WebAddress(field["trackingUrl"].Text()),
            ArrivesBy = field["expectedArrivalUntil"].Date()?.On(field.Zone),
            Checkpoints = [.. events.Where(checkpoint => checkpoint.Name != "Delivered").OrderBy(checkpoint => checkpoint.At ?? DateTimeOffset.MinValue)],
            DeliveredAt = events.Find(checkpoint => checkpoint.Name == "Delivered")?.At,
        };
    }

    private static string? ReadCarrier(JsonField provider) =>
        provider.Element.ValueKind == JsonValueKind.String ? provider.Text()
            : provider.IsObject("an Organization object") ? provider["name"].Text() : null;

    private static List<Checkpoint> ReadEvents(JsonField field)
    {
        var checkpoints = new List<Checkpoint>();
        if (!field.IsThere)
            return checkpoints;
        foreach (var item in field.Items("an array of DeliveryEvent objects"))
        {
            if (!item.IsObject("a DeliveryEvent object"))
                continue;
            var (from, through) = (item["availableFrom"].Date(), item["availableThrough"].Date());
            if (item["name"].Text() is { } name)
                checkpoints.Add(new(name, (from ?? through)?.At(item.Zone)));
        }

        return checkpoints;
    }

    // What a shop sends as a link is shown as one: anything but the web's own schemes (javascript: above all) is no link.
    private static Uri? WebAddress(string? text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var uri) && (uri.Scheme == Uri.UriSchemeHttps || uri.Scheme == Uri.UriSchemeHttp) ? uri : null;

    /// <summary>The same for the same content, in whatever order the properties stand.</summary>
    private static string AllItSays(JsonElement delivery)
    {
        var text = new StringBuilder();
        Append(delivery, text);
        return "all:" + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())).AsSpan(0, 16));
    }

    private static void Append(JsonElement element, StringBuilder text)
    {
        if (element.ValueKind == JsonValueKind.Object)
        {
            foreach (var property in element.EnumerateObject().OrderBy(property => property.Name, StringComparer.Ordinal))
            {
                text.Append('{').Append(JsonSerializer.Serialize(property.Name)).Append(':');
                Append(property.Value, text);
                text.Append('}');
            }
        }
        else if (element.ValueKind == JsonValueKind.Array)
        {
            foreach (var item in element.EnumerateArray())
            {
                text.Append('[');
                Append(item, text);
                text.Append(']');
            }
        }
        else
        {
            text.Append(element.ValueKind == JsonValueKind.String ? JsonSerializer.Serialize(element.GetString()) : element.GetRawText());
        }
    }
}
