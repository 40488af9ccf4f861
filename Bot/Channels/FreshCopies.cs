using Microsoft.Bot.Schema;

namespace ServiceBot.Channels;

/// <summary>An activity for each attempt of a turn: the one that the door has parsed already, then others parsed anew.</summary>
internal static class FreshCopies
{
    public static Func<Activity> Of(Activity first, Func<Activity> again)
    {
        Activity? parsed = first;
        return () => Interlocked.Exchange(ref parsed, null) ?? again();
    }
}
