using Microsoft.Bot.Schema;
using Newtonsoft.Json.Linq;
using ServiceBot.Dialogs.Desk;
using ServiceBot.Dialogs.Understanding;

namespace ServiceBot.Dialogs.OutsideHelp;

/// <summary>
/// What the customer reads on, so that help fits it (I-20, OPS-15). The page tells it in <c>channelData.platform</c>, other channels in
/// their <c>clientInfo</c>; from outside it is a hint and no more, and what the customer says counts first.
/// </summary>
public static class Platforms
{
    // A user agent is longer than a name, and nobody's is longer than this.
    private const int LongestHint = 500;

    /// <summary>The customer's platform as far as it is known; one of <see cref="PlatformFinder"/>'s.</summary>
    public static string Of(DeskTurn desk) => desk.State.Facts.Platform ?? desk.State.Facts.PlatformHint ?? PlatformFinder.Unknown;

    /// <summary>The hint that an activity brings, or null.</summary>
    public static string? Hint(IActivity activity)
    {
        var told = (activity.ChannelData as JObject)?["platform"]
            ?? activity.Entities?.FirstOrDefault(entity => entity.Type == "clientInfo")?.Properties?["platform"];
        return told is JValue { Type: JTokenType.String, Value: string { Length: > 0 and <= LongestHint } name } ? PlatformFinder.Read(name) : null;
    }

    /// <summary>What is known, with the hint of this activity; the newest device counts.</summary>
    public static Facts Noted(Facts facts, IActivity activity) => Hint(activity) is { } hint ? facts with { PlatformHint = hint } : facts;
}
