namespace ServiceBot.Benchmarks.Framework;

/// <summary>What a customer says, and what the answer to it contains.</summary>
internal sealed record Line(string Said, string Answer)
{
    public static IReadOnlyList<Line> Echo { get; } = [new("hello there", "You said: hello there")];

    public static IReadOnlyList<Line> Form { get; } =
    [
        new("hi", "enter your name"),
        new("Ann", "Thanks Ann"),
        new("33", "your age as 33"),
    ];
}
