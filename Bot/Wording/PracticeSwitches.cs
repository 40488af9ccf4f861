namespace ServiceBot.Wording;

/// <summary>Settings section <c>Practices</c>: by locale and seed row, <c>false</c> switches a practice off (I-00f).</summary>
public sealed class PracticeSwitches : Dictionary<string, Dictionary<string, bool>>
{
    public bool IsOn(string practice, string locale) => !TryGetValue(locale, out var rows) || !rows.TryGetValue(practice, out var on) || on;
}
