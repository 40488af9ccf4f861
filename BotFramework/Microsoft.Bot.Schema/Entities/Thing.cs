using Newtonsoft.Json;

namespace Microsoft.Bot.Schema;

/// <summary>Anything that has a name, as schema.org has it.</summary>
public class Thing : Entity
{
    public Thing()
    {
        Type = EntityTypes.Thing;
    }

    public Thing(string type = default, string name = default)
        : base(type ?? EntityTypes.Thing)
    {
        Name = name;
    }

    [JsonProperty("name")]
    public string Name { get; set; }
}
