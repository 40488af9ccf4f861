using System.Globalization;
using Microsoft.Bot.Schema;

namespace ServiceBot.Staff.Training;

/// <summary>A scripted customer's silence in the log of a practice chat: an event whose value is the number of minutes.</summary>
internal static class Silence
{
    private const string Name = "silence";

    public static Activity Of(TimeSpan length, ChannelAccount customer) => new() { Type = ActivityTypes.Event, Name = Name, From = customer, Value = (long)length.TotalMinutes };

    /// <returns>Null where it is something else.</returns>
    public static TimeSpan? Of(Activity activity) => activity is { Type: ActivityTypes.Event, Name: Name, Value: { } minutes } ? TimeSpan.FromMinutes(Convert.ToDouble(minutes, CultureInfo.InvariantCulture)) : null;
}
