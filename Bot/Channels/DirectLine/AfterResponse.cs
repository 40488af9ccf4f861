using ServiceBot.Log;
using ServiceBot.Turns;

namespace ServiceBot.Channels.DirectLine;

internal static class AfterResponse
{
    /// <summary>Clients hold replies back until their own request has been answered: nobody is woken before.</summary>
    public static void RaiseAfter(this CommitSignals signals, HttpResponse response, TurnResult result) => response.OnCompleted(() =>
    {
        signals.Raise(result);
        return Task.CompletedTask;
    });
}
