using System.Globalization;
using Microsoft.Bot.Schema;
using Newtonsoft.Json.Linq;

namespace ServiceBot.Dialogs.ServicePoints;

/// <summary>A position that a channel hands over beside the text: schema.org entities, or what a channel has of its own.</summary>
public static class SharedLocation
{
    /// <summary>Makes a message without words that shares a position say it, as a <c>geo:</c> address.</summary>
    public static void PutIntoWords(Activity activity)
    {
        if (string.IsNullOrWhiteSpace(activity.Text) && Of(activity) is { } at)
            activity.Text = string.Create(CultureInfo.InvariantCulture, $"geo:{at.Latitude:0.######},{at.Longitude:0.######}");
    }

    public static GeoPoint? Of(IMessageActivity activity)
    {
        foreach (var entity in activity.Entities ?? [])
        {
            if (entity?.Properties is { } properties && (Point(properties) ?? Point(properties["geo"])) is { } at)
                return at;
        }

        return activity.ChannelData is JObject data ? Point(data) ?? Point(data["location"]) ?? Point(data["message"]?["location"]) : null;
    }

    private static GeoPoint? Point(JToken? token) =>
        token is JObject place && Degrees(place["latitude"], 90) is { } latitude && Degrees(place["longitude"], 180) is { } longitude
            ? new GeoPoint(latitude, longitude)
            : null;

    private static double? Degrees(JToken? token, double most) =>
        token is JValue { Type: JTokenType.Float or JTokenType.Integer } value && value.ToObject<double>() is var degrees && Math.Abs(degrees) <= most ? degrees : null;
}
