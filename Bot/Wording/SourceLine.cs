namespace ServiceBot.Wording;

/// <summary>A place in a wording file: <c>en/orders.yaml:12</c>.</summary>
internal readonly record struct SourceLine(string File, long Line)
{
    public string Says(string what) => $"{File}:{Line}: {what}";
}
