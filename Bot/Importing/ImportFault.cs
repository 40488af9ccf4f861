namespace ServiceBot.Importing;

/// <summary>What is wrong with a line of an imported file.</summary>
/// <param name="Line">Counted from 1.</param>
/// <param name="Field">Path such as <c>orderedItem[0].orderQuantity</c>; empty where the whole line is meant.</param>
public sealed record ImportFault(string File, long Line, string Field, string Expected)
{
    public override string ToString() => $"{Where}: expected {Expected}";

    /// <summary>What is bad: a line, or one of the features that may share it.</summary>
    public (long Line, string? Feature) Entry =>
        (Line, Field.StartsWith("features[", StringComparison.Ordinal) ? Field[..(Field.IndexOf(']', StringComparison.Ordinal) + 1)] : null);

    public string Where => $"{File}, line {Line}{(Field.Length == 0 ? "" : $", {Field}")}";
}
