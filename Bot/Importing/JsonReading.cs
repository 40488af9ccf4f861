namespace ServiceBot.Importing;

/// <summary>One JSON document being read: what was found wrong so far, and the zone of times without an offset.</summary>
internal sealed class JsonReading(TimeZoneInfo zone)
{
    private readonly List<(string Field, string Expected)> faults = [];

    public TimeZoneInfo Zone => zone;

    public IReadOnlyList<(string Field, string Expected)> Faults => faults;

    public void Expect(string field, string expected) => faults.Add((field, expected));
}
