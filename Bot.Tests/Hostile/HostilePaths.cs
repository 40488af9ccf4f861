using System.Text.Json.Nodes;

namespace ServiceBot.Tests.Hostile;

/// <summary>The places of a JSON document, and documents with something else in one of them.</summary>
internal static class HostilePaths
{
    private const string Mark = "\"@@here@@\"";

    /// <summary>The paths of all properties, those inside objects and first elements too: <c>from.id</c>, <c>attachments.0.name</c>.</summary>
    public static IEnumerable<string> Of(JsonObject document) => document.SelectMany(property => Of(property.Key, property.Value));

    /// <param name="json">The value, any JSON or none at all.</param>
    public static string Set(JsonObject document, string path, string json)
    {
        var steps = path.Split('.');
        JsonNode node = document;
        foreach (var step in steps[..^1])
            node = node is JsonArray array ? array[0]! : node[step]!;
        if (node is JsonArray list)
            list[0] = "@@here@@";
        else
            node[steps[^1]] = "@@here@@";
        return document.ToJsonString().Replace(Mark, json, StringComparison.Ordinal);
    }

    private static IEnumerable<string> Of(string path, JsonNode? value)
    {
        yield return path;
        var inside = value switch
        {
            JsonObject properties => properties.SelectMany(property => Of($"{path}.{property.Key}", property.Value)),
            JsonArray { Count: > 0 } list => Of($"{path}.0", list[0]),
            _ => [],
        };
        foreach (var deeper in inside)
            yield return deeper;
    }
}
