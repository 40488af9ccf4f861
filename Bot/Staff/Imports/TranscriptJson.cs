using System.Text;
using Microsoft.Bot.Schema;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;
using ServiceBot.Turns;

namespace ServiceBot.Staff.Imports;

/// <summary>What is wrong with a file, and where.</summary>
internal sealed class TranscriptFormatException(string message) : Exception(message);

/// <summary>Reads a Bot Framework transcript: a JSON array of activities.</summary>
internal static class TranscriptJson
{
    private const int MostActivities = 10_000;
    private const int LongestText = 20_000;
    private const int DeepestJson = 64;

    /// <summary>The activities in their order, each with its role (<c>bot</c> for the agent, whoever that was) and a time.</summary>
    /// <exception cref="TranscriptFormatException">It is none; the message names the activity and the field.</exception>
    public static IReadOnlyList<Activity> Read(string text)
    {
        if (Parse(text) is not { Count: > 0 } items)
            throw new TranscriptFormatException("an array of activities is expected, and at least one in it");
        if (items.Count > MostActivities)
            throw new TranscriptFormatException($"at most {MostActivities} activities are taken, here are {items.Count}");
        var activities = new List<Activity>(items.Count);
        for (var i = 0; i < items.Count; i++)
            activities.Add(One(items[i], i + 1, activities.Count > 0 ? activities[^1].Timestamp : null));
        if (activities.TrueForAll(activity => activity.Type != ActivityTypes.Message))
            throw new TranscriptFormatException("nobody says anything in it");
        return activities;
    }

    private static JArray? Parse(string text)
    {
        try
        {
            using var reader = new JsonTextReader(new StringReader(text)) { DateParseHandling = DateParseHandling.None, MaxDepth = DeepestJson };
            return JToken.ReadFrom(reader) as JArray;
        }
        catch (JsonException wrong)
        {
            throw new TranscriptFormatException($"it is no JSON: {wrong.Message}");
        }
    }

    private static Activity One(JToken item, int number, DateTimeOffset? before)
    {
        if (item is not JObject)
            throw new TranscriptFormatException($"activity {number}: an object is expected");
        Activity activity;
        try
        {
            activity = ActivityJson.Parse(Encoding.UTF8.GetBytes(item.ToString(Formatting.None)));
        }
        catch (JsonException wrong)
        {
            throw new TranscriptFormatException($"activity {number}: {wrong.Message}");
        }

        activity.Type ??= ActivityTypes.Message;
        activity.From ??= new ChannelAccount();
        activity.From.Role = RoleOf(activity) ?? throw new TranscriptFormatException($"activity {number}: from.role is expected, user or bot");
        activity.From.Id ??= activity.From.Role;
        if (activity.Text?.Length > LongestText)
            throw new TranscriptFormatException($"activity {number}: text has at most {LongestText} characters");
        activity.Timestamp ??= before?.AddSeconds(1) ?? throw new TranscriptFormatException($"activity {number}: timestamp is expected, at least of the first");
        return activity;
    }

    private static string? RoleOf(Activity activity) => (activity.From.Role?.ToLowerInvariant(), activity.Recipient?.Role?.ToLowerInvariant()) switch
    {
        ("user", _) or (null, "bot") => RoleTypes.User,
        ("bot" or "agent", _) or (null, "user") => RoleTypes.Bot,
        _ => null,
    };
}
