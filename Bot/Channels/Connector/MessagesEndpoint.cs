using System.Buffers;
using System.Security.Claims;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Bot.Schema;
using Newtonsoft.Json;
using ServiceBot.Log;
using ServiceBot.Turns;

namespace ServiceBot.Channels.Connector;

/// <summary><c>POST /api/messages</c>: Bot Framework channels and the Emulator.</summary>
internal static class MessagesEndpoint
{
    /// <summary>Bytes of a request; channels send a few thousand.</summary>
    private const int LargestBody = 256 * 1024;

    public static IEndpointRouteBuilder MapMessages(this IEndpointRouteBuilder routes)
    {
        routes.MapPost("/api/messages", PostAsync);
        return routes;
    }

    private static async Task PostAsync(
        HttpContext http, BotFrameworkAuthentication authentication, AnonymousRule anonymous, TurnRunner turns, CommitSignals signals)
    {
        if (await BodyReader.ReadAsync(http, LargestBody) is not { } body)
            return;
        if (await ParseAsync(http, body) is not { } activity)
            return;
        if (await IdentifyAsync(http, activity, authentication, anonymous) is not { } identity)
            return;
        if (activity.Type == ActivityTypes.Typing)
        {
            http.Response.StatusCode = StatusCodes.Status202Accepted;
            return;
        }

        var turn = ConnectorDoor.LetIn(activity, () => ActivityJson.Parse(body), identity);
        if (await RunAsync(http, turn, turns) is not { } result)
            return;
        http.Response.OnCompleted(() => { signals.Raise(result); return Task.CompletedTask; });
        await AnswerAsync(http, turn, result);
    }

    /// <returns>Null where the answer has been written: nothing was acknowledged, and the channel sends it again.</returns>
    private static async Task<TurnResult?> RunAsync(HttpContext http, CustomerTurn turn, TurnRunner turns)
    {
        try
        {
            return await turns.RunAsync(turn, CancellationToken.None);
        }
        catch (TurnConflictException)
        {
            await ChannelErrors.WriteAsync(http, StatusCodes.Status503ServiceUnavailable, "ServiceError", "The conversation is busy; send the message again.");
            return null;
        }
    }

    private static async Task<Activity?> ParseAsync(HttpContext http, ReadOnlyMemory<byte> body)
    {
        try
        {
            var activity = ActivityJson.Parse(body);
            if (ConnectorDoor.WhatIsMissing(activity) is not { } missing)
                return activity;
            await ChannelErrors.WriteAsync(http, StatusCodes.Status400BadRequest, "BadArgument", $"The activity has no '{missing}'.");
        }
        catch (JsonException wrong)
        {
            await ChannelErrors.WriteAsync(http, StatusCodes.Status400BadRequest, "BadSyntax", wrong.Message);
        }

        return null;
    }

    private static async Task<ClaimsIdentity?> IdentifyAsync(
        HttpContext http, Activity activity, BotFrameworkAuthentication authentication, AnonymousRule anonymous)
    {
        if (anonymous.AuthenticationIsOff && !anonymous.Admits(http, activity.ServiceUrl))
        {
            await ChannelErrors.WriteAsync(http, StatusCodes.Status401Unauthorized, "Unauthorized", AnonymousRule.Explanation);
            return null;
        }

        try
        {
            var result = await authentication.AuthenticateRequestAsync(activity, http.Request.Headers.Authorization.ToString(), http.RequestAborted);
            return result.ClaimsIdentity;
        }
        catch (UnauthorizedAccessException refused)
        {
            await ChannelErrors.WriteAsync(http, StatusCodes.Status401Unauthorized, "Unauthorized", refused.Message);
            return null;
        }
    }

    private static async Task AnswerAsync(HttpContext http, CustomerTurn turn, TurnResult result)
    {
        if (!turn.ExpectReplies)
        {
            http.Response.StatusCode = turn.Type == ActivityTypes.Invoke ? StatusCodes.Status200OK : StatusCodes.Status202Accepted;
            return;
        }

        // The log already holds the JSON of each reply: put them together instead of writing them again.
        http.Response.ContentType = "application/json; charset=utf-8";
        var body = http.Response.BodyWriter;
        body.Write("""{"activities":["""u8);
        var first = true;
        foreach (var reply in result.Replies)
        {
            if (!first)
                body.Write(","u8);
            body.Write(reply.Utf8.Span);
            first = false;
        }

        body.Write("]}"u8);
        await body.FlushAsync();
    }
}
