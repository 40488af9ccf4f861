using System.Collections.Frozen;
using Microsoft.Bot.Builder.Dialogs;
using Microsoft.Bot.Schema;
using Newtonsoft.Json;
using Newtonsoft.Json.Serialization;
using ServiceBot.Dialogs.Asking;

namespace ServiceBot.Turns;

/// <summary>
/// The types that may stand in stored state, each under a short name that stays when the code is renamed. Open type names
/// would be a way in for an attacker who can write to the database, and would break conversations on an upgrade.
/// </summary>
internal sealed class StateTypes : ISerializationBinder
{
    private static readonly FrozenDictionary<string, Type> ByName = new Dictionary<string, Type>
    {
        ["map"] = typeof(Dictionary<string, object>),
        ["list"] = typeof(List<object>),
        ["strings"] = typeof(List<string>),
        ["texts"] = typeof(Dictionary<string, string>),
        ["numbers"] = typeof(Dictionary<string, int>),
        ["activity"] = typeof(Activity),
        ["attachment"] = typeof(Attachment),
        ["attachments"] = typeof(List<Attachment>),
        ["action"] = typeof(CardAction),
        ["actions"] = typeof(List<CardAction>),
        ["hero"] = typeof(HeroCard),
        ["stack"] = typeof(DialogState),
        ["question"] = typeof(Question),
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private static readonly FrozenDictionary<Type, string> ByType = ByName.ToFrozenDictionary(pair => pair.Value, pair => pair.Key);

    public Type BindToType(string? assemblyName, string typeName) =>
        assemblyName is null && ByName.TryGetValue(typeName, out var type)
            ? type
            : throw new JsonSerializationException($"Stored state names the type '{typeName}', which is not on the list.");

    public void BindToName(Type serializedType, out string? assemblyName, out string? typeName)
    {
        assemblyName = null;
        typeName = ByType.TryGetValue(serializedType, out var name)
            ? name
            : throw new JsonSerializationException($"{serializedType} may not be stored as state: it is not on the list of StateTypes.");
    }
}
