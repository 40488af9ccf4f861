namespace ServiceBot.Wording;

/// <summary>The wording cannot be used; <see cref="Problems"/> lists every reason as <c>file:line: what</c>.</summary>
public sealed class WordingException(IReadOnlyList<string> problems)
    : Exception("The wording is not complete:" + Environment.NewLine + string.Join(Environment.NewLine, problems))
{
    public IReadOnlyList<string> Problems { get; } = problems;
}
