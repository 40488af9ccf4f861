using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>
/// Reads what a dialog put into its instance. A store without type names gives it back as plain JSON; it is then turned into what it
/// was once a turn and put in the same place, so that changes are stored again.
/// </summary>
internal static class StoredState
{
    private static readonly JsonSerializer Serializer = JsonSerializer.Create(new JsonSerializerSettings { MaxDepth = 64 });

    public static T Get<T>(IDictionary<string, object> state, string key)
        where T : class
    {
        if (!state.TryGetValue(key, out var stored) || stored is null)
            return null;
        if (stored is T value)
            return value;
        if (stored is not JToken json)
            return null;
        var read = json.ToObject<T>(Serializer);
        state[key] = read;
        return read;
    }

    /// <summary>A number that JSON may have made a long.</summary>
    public static int GetInt(IDictionary<string, object> state, string key) =>
        state.TryGetValue(key, out var stored) ? Convert.ToInt32(stored, System.Globalization.CultureInfo.InvariantCulture) : 0;

}
