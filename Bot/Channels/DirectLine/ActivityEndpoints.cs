using Microsoft.Bot.Schema;
using Newtonsoft.Json;
using ServiceBot.Log;
using ServiceBot.Turns;

namespace ServiceBot.Channels.DirectLine;

/// <summary>Saying something, and reading what was said where a socket cannot be had.</summary>
internal static class ActivityEndpoints
{
    private const int LargestBody = 256 * 1024;

    public static void MapActivities(this IEndpointRouteBuilder routes)
    {
        routes.MapPost("/conversations/{id}/activities", PostAsync);
        routes.MapGet("/conversations/{id}/activities", ReadAsync);
    }

    /// <summary>Runs the turn of an activity and answers with its id.</summary>
    /// <param name="received">Makes what the client sent once more, for a turn that has to be run again.</param>
    public static async Task SayAsync(HttpContext http, Activity activity, Func<Activity> received, OpenedConversation conversation, DirectLineTurns turns)
    {
        if (!DirectLineDoor.Accepts(activity))
            await ChannelErrors.WriteAsync(http, StatusCodes.Status400BadRequest, "BadArgument", $"A client sends no activity of type '{activity.Type}'.");
        else if (activity.Type == ActivityTypes.Typing)
            await AnswerAsync(http, Guid.NewGuid().ToString("N"));
        else if (await turns.RunAsync(http, activity, received, conversation) is { } result)
            await AnswerAsync(http, result.ActivityId);
    }

    /// <returns>Null where the answer has been written.</returns>
    public static async Task<Activity?> ParseAsync(HttpContext http, ReadOnlyMemory<byte> body)
    {
        try
        {
            return ActivityJson.Parse(body);
        }
        catch (JsonException wrong)
        {
            await ChannelErrors.WriteAsync(http, StatusCodes.Status400BadRequest, "BadSyntax", wrong.Message);
            return null;
        }
    }

    private static async Task PostAsync(HttpContext http, string id, DirectLineAccess access, ChatLimits limits, DirectLineTurns turns)
    {
        if (await access.OpenAsync(http, id) is not { } conversation || !await limits.AdmitMessageAsync(http, id))
            return;
        if (await BodyReader.ReadAsync(http, LargestBody) is not { } body || await ParseAsync(http, body) is not { } activity)
            return;
        await SayAsync(http, activity, () => ActivityJson.Parse(body), conversation, turns);
    }

    private static async Task ReadAsync(HttpContext http, string id, string? watermark, DirectLineAccess access, ReleasedLog log)
    {
        if (await access.OpenAsync(http, id) is not { } conversation)
            return;
        if (ActivitySets.Watermark(watermark) is not { } after)
        {
            await ChannelErrors.WriteAsync(http, StatusCodes.Status400BadRequest, "BadArgument", "That is no watermark.");
            return;
        }

        var part = await log.ReadAsync(conversation.Snapshot.Id, after, http.RequestAborted);
        http.Response.ContentType = "application/json; charset=utf-8";
        await http.Response.Body.WriteAsync(ActivitySets.Write(part.Entries, part.Watermark), http.RequestAborted);
    }

    private static Task AnswerAsync(HttpContext http, string id) => http.Response.WriteAsJsonAsync(new { id }, http.RequestAborted);
}

/// <summary>The turns of Direct Line clients.</summary>
internal sealed class DirectLineTurns(DirectLineDoor door, TurnRunner turns, CommitSignals signals)
{
    /// <returns>Null where the answer has been written.</returns>
    public async Task<TurnResult?> RunAsync(HttpContext http, Activity activity, Func<Activity> received, OpenedConversation conversation)
    {
        var turn = door.LetIn(activity, received, conversation);
        try
        {
            // A client that goes away meanwhile sends the message again, and gets this result (P4).
            var result = await turns.RunAsync(turn, CancellationToken.None);
            signals.RaiseAfter(http.Response, result);
            return result;
        }
        catch (TurnConflictException)
        {
            await ChannelErrors.WriteAsync(http, StatusCodes.Status503ServiceUnavailable, "ServiceError", "The conversation is busy; send the message again.");
            return null;
        }
    }
}
