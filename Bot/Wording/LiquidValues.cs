using System.Collections;
using DotLiquid;

namespace ServiceBot.Wording;

/// <summary>Turns the values of a message into what Liquid reads: dictionaries and lists all the way down.</summary>
internal static class LiquidValues
{
    public static Hash From(IReadOnlyDictionary<string, object?> values)
    {
        var hash = new Hash();
        foreach (var (name, value) in values)
            hash[name] = From(value);
        return hash;
    }

    private static object? From(object? value) => value switch
    {
        null or string => value,
        IReadOnlyDictionary<string, object?> inner => From(inner),
        IEnumerable list => list.Cast<object?>().Select(From).ToList(),
        Uri address => address.AbsoluteUri,
        _ => value,
    };
}
