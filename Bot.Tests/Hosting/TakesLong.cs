namespace ServiceBot.Tests.Hosting;

/// <summary>Marks what takes minutes, hosts killed again and again and whole chats in real time: <c>./test --all</c> and continuous integration run it, <c>./test</c> alone leaves it out.</summary>
internal static class TakesLong
{
    public const string Kind = nameof(Kind);
    public const string Name = "Long";
}
