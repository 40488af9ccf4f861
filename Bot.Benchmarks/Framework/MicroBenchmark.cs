using System.Diagnostics;
using System.Globalization;
using System.Security.Claims;
using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Integration.AspNet.Core;
using Microsoft.Bot.Schema;
using Activity = Microsoft.Bot.Schema.Activity;

namespace ServiceBot.Benchmarks.Framework;

/// <summary>Time and memory of the framework's single operations, on one thread, without a network.</summary>
internal static class MicroBenchmark
{
    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(2);
    private static readonly ClaimsIdentity Nobody = new();

    public static async Task RunAsync(Arguments arguments)
    {
        var span = TimeSpan.FromSeconds(arguments.Number("seconds", 3));
        var message = Encoding.UTF8.GetBytes(FrameworkCustomer.Message("ann", "hello there", null));
        var activity = await ParseAsync(message);
        var answer = new InvokeResponse { Status = 200, Body = activity };
        var adapter = new CloudAdapter();
        var echo = new EchoBot();
        var form = FormBot.On(new MemoryStorage());
        var turn = 0;

        await MeasureAsync("parse an activity", span, () => ParseAsync(message));
        await MeasureAsync("write one", span, () => WriteAsync(answer));
        await MeasureAsync("an echo turn", span, () => adapter.ProcessActivityAsync(Nobody, Said("hello there"), echo.OnTurnAsync, CancellationToken.None));
        await MeasureAsync(
            "a waterfall turn with state",
            span,
            () => adapter.ProcessActivityAsync(Nobody, Said(Line.Form[turn++ % Line.Form.Count].Said), form.OnTurnAsync, CancellationToken.None));
    }

    private static Task<Activity> ParseAsync(byte[] message)
    {
        var http = new DefaultHttpContext();
        http.Request.Body = new MemoryStream(message, writable: false);
        http.Request.ContentLength = message.Length;
        return HttpHelper.ReadRequestAsync<Activity>(http.Request);
    }

    private static Task WriteAsync(InvokeResponse answer)
    {
        var http = new DefaultHttpContext();
        http.Response.Body = Stream.Null;
        return HttpHelper.WriteResponseAsync(http.Response, answer);
    }

    private static Activity Said(string text) => new()
    {
        Type = ActivityTypes.Message,
        Id = "1",
        ChannelId = "directline",
        ServiceUrl = "http://127.0.0.1:9",
        From = new ChannelAccount("ann", "User"),
        Recipient = new ChannelAccount("bot", "Bot"),
        Conversation = new ConversationAccount(id: "ann"),
        DeliveryMode = DeliveryModes.ExpectReplies,
        Locale = "en-US",
        Text = text,
    };

    private static async Task MeasureAsync(string name, TimeSpan span, Func<Task> operation)
    {
        await RepeatAsync(WarmUp, operation);
        var allocated = GC.GetTotalAllocatedBytes(precise: true);
        var (count, elapsed) = await RepeatAsync(span, operation);
        allocated = GC.GetTotalAllocatedBytes(precise: true) - allocated;
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name,-28} {elapsed.TotalNanoseconds / count,10:#,##0} ns {allocated / count,10:#,##0} bytes"));
    }

    private static async Task<(long Count, TimeSpan Elapsed)> RepeatAsync(TimeSpan span, Func<Task> operation)
    {
        var count = 0L;
        var started = Stopwatch.GetTimestamp();
        for (; Stopwatch.GetElapsedTime(started) < span; count++)
            await operation();
        return (count, Stopwatch.GetElapsedTime(started));
    }
}
