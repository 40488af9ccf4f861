using System.Text.Json;
using ServiceBot.Channels;

namespace ServiceBot.Api;

/// <summary>The body of a change of state made by the shop: <c>{state, note?, version}</c>.</summary>
/// <param name="Version">The version from which the change starts.</param>
internal sealed record StateChange(string State, string? Note, int Version)
{
    private const int LargestBody = 16 * 1024;
    private const int LongestNote = 1000;

    /// <returns>The change, or what is wrong with the body; neither where the answer has been written already.</returns>
    public static async Task<(StateChange? Change, string? Problem)> ReadAsync(HttpContext http, IReadOnlyList<string> states)
    {
        if (await BodyReader.ReadAsync(http, LargestBody) is not { } body)
            return (null, null);
        try
        {
            using var document = JsonDocument.Parse(body);
            return Read(document.RootElement, states);
        }
        catch (JsonException wrong)
        {
            return (null, $"The body is no JSON: {wrong.Message}");
        }
    }

    private static (StateChange? Change, string? Problem) Read(JsonElement body, IReadOnlyList<string> states)
    {
        if (body.ValueKind != JsonValueKind.Object)
            return (null, "Expected an object {state, note?, version}.");
        if (!body.TryGetProperty("state", out var state) || state.ValueKind != JsonValueKind.String || !states.Contains(state.GetString()!))
            return (null, $"state: expected one of {string.Join(", ", states)}.");
        if (!body.TryGetProperty("version", out var version) || version.ValueKind != JsonValueKind.Number || !version.TryGetInt32(out var from))
            return (null, "version: expected the whole number that the last answer gave.");
        var note = body.TryGetProperty("note", out var said) && said.ValueKind != JsonValueKind.Null ? said : default(JsonElement?);
        if (note is { } given && (given.ValueKind != JsonValueKind.String || given.GetString()!.Length > LongestNote))
            return (null, $"note: expected a text of at most {LongestNote} characters.");
        return (new StateChange(state.GetString()!, note?.GetString() is { } text && !string.IsNullOrWhiteSpace(text) ? text.Trim() : null, from), null);
    }
}
