namespace ServiceBot.Importing;

/// <summary>One JSON document being read: what was found wrong so far, and the zone of times without an offset.</summary>
internal sealed class JsonReading(TimeZoneInfo zone)
{
    private readonly List<(string Field, string Expected)> _faults = [];
    private readonly List<(string Field, string Expected)> _remarks = [];

    public TimeZoneInfo Zone => zone;

    public IReadOnlyList<(string Field, string Expected)> Faults => _faults;

    /// <summary>What is no fault and yet worth a look.</summary>
    public IReadOnlyList<(string Field, string Expected)> Remarks => _remarks;

    public void Remark(string field, string expected) => _remarks.Add((field, expected));

    public void Expect(string field, string expected) => _faults.Add((field, expected));
}
