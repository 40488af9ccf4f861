#nullable enable
using Microsoft.Bot.Schema;
using Newtonsoft.Json;

namespace Microsoft.Bot.Builder;

/// <summary>Copies of activities that no later change reaches.</summary>
internal static class ActivityCopy
{
    public static Activity Of(IActivity activity) =>
        JsonConvert.DeserializeObject<Activity>(JsonConvert.SerializeObject(activity, WireSerializer.Settings), WireSerializer.Settings)!;
}
