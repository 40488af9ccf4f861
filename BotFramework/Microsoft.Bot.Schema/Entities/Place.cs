using Newtonsoft.Json;

namespace Microsoft.Bot.Schema;

/// <summary>A place, as schema.org has it.</summary>
public class Place : Entity
{
    public Place()
    {
        Type = EntityTypes.Place;
    }

    public Place(
        object address = default,
        object geo = default,
        object hasMap = default,
        string type = default,
        string name = default)
        : base(type ?? EntityTypes.Place)
    {
        Address = address;
        Geo = geo;
        HasMap = hasMap;
        Name = name;
    }

    [JsonProperty("address")]
    public object Address { get; set; }

    [JsonProperty("geo")]
    public object Geo { get; set; }

    [JsonProperty("hasMap")]
    public object HasMap { get; set; }

    [JsonProperty("name")]
    public string Name { get; set; }
}
