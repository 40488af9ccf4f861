using Newtonsoft.Json;

namespace Microsoft.Bot.Schema;

/// <summary>A point on the earth, as schema.org has it.</summary>
public class GeoCoordinates : Entity
{
    public GeoCoordinates()
    {
        Type = EntityTypes.GeoCoordinates;
    }

    public GeoCoordinates(
        double? elevation = default,
        double? latitude = default,
        double? longitude = default,
        string type = default,
        string name = default)
        : base(type ?? EntityTypes.GeoCoordinates)
    {
        Elevation = elevation;
        Latitude = latitude;
        Longitude = longitude;
        Name = name;
    }

    /// <summary>Metres above WGS 84.</summary>
    [JsonProperty("elevation")]
    public double? Elevation { get; set; }

    [JsonProperty("latitude")]
    public double? Latitude { get; set; }

    [JsonProperty("longitude")]
    public double? Longitude { get; set; }

    [JsonProperty("name")]
    public string Name { get; set; }
}
