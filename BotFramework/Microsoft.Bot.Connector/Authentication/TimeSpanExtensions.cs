namespace Microsoft.Bot.Connector.Authentication;

public static class TimeSpanExtensions
{
    /// <summary>A little longer, by chance, so that those who wait together do not come back together.</summary>
    /// <param name="multiplier">How much longer at most, as a part of the whole.</param>
    public static TimeSpan WithJitter(this TimeSpan delay, double multiplier = 0.1) =>
        TimeSpan.FromMilliseconds(delay.TotalMilliseconds * (1 + (multiplier * Random.Shared.NextDouble())));
}
