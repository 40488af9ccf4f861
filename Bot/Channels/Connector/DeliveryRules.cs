using System.Net;

namespace ServiceBot.Channels.Connector;

/// <summary>What to do with an activity that a channel did not take.</summary>
internal enum DeliveryDecision
{
    /// <summary>The channel will never take this one: leave it out and go on with the next.</summary>
    GiveUp,
    TryAgain,
}

internal static class DeliveryRules
{
    /// <summary>How long the channel may be away before its messages are given up.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromHours(24);

    /// <param name="status">What the channel answered; null where it did not.</param>
    /// <param name="age">How long the activity has been waiting.</param>
    public static DeliveryDecision Decide(HttpStatusCode? status, TimeSpan age) => status switch
    {
        HttpStatusCode.BadRequest or HttpStatusCode.Forbidden or HttpStatusCode.NotFound or HttpStatusCode.MethodNotAllowed
            or HttpStatusCode.Gone or HttpStatusCode.RequestEntityTooLarge or HttpStatusCode.UnsupportedMediaType => DeliveryDecision.GiveUp,
        _ => age > Patience ? DeliveryDecision.GiveUp : DeliveryDecision.TryAgain,
    };
}
