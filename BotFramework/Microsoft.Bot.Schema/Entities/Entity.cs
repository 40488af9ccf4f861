using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace Microsoft.Bot.Schema;

/// <summary>
/// A piece of data about an activity. Only the type is known to all; the rest is in <see cref="Properties"/> and becomes typed by
/// <see cref="GetAs{T}"/>.
/// </summary>
public class Entity : IEquatable<Entity>
{
    public Entity()
    {
    }

    public Entity(string type = default)
    {
        Type = type;
    }

    [JsonProperty("type")]
    public string Type { get; set; }

    /// <summary>What came on the wire without a member of its own; it is written back as it was.</summary>
    [JsonExtensionData(ReadData = true, WriteData = true)]
    public JObject Properties
    {
        get => ExtraProperties ??= [];
        set => ExtraProperties = value;
    }

    // Made when somebody looks: most activities have none.
    internal JObject ExtraProperties { get; set; }

    public T GetAs<T>() => JToken.FromObject(this, WireSerializer.Instance).ToObject<T>(WireSerializer.Instance);

    public void SetAs<T>(T obj)
    {
        var entity = JToken.FromObject(obj, WireSerializer.Instance).ToObject<Entity>(WireSerializer.Instance);
        Type = entity?.Type;
        Properties = entity?.Properties ?? [];
    }

    public bool Equals(Entity other) => other is not null && JToken.DeepEquals(Json(this), Json(other));

    public override bool Equals(object obj) => ReferenceEquals(this, obj) || (obj is Entity other && Equals(other));

    // Only of the type: what else is equal may stand in another order.
    public override int GetHashCode() => Type is null ? 0 : StringComparer.Ordinal.GetHashCode(Type);

    private static JToken Json(Entity entity) => JToken.FromObject(entity, WireSerializer.Instance);
}
