namespace ServiceBot.Staff;

/// <summary>Why somebody wants to see what is masked; kept with what they saw.</summary>
internal static class UnmaskReason
{
    private const int Shortest = 3;
    private const int Longest = 200;

    /// <returns>Null where none is given.</returns>
    public static string? Clean(string? reason) =>
        reason?.Trim().ReplaceLineEndings(" ") is { Length: >= Shortest } given ? given[..Math.Min(given.Length, Longest)] : null;
}
