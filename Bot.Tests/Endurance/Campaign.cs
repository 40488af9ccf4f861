namespace ServiceBot.Tests.Endurance;

/// <summary>Marks what kills a whole host again and again: <c>./test --all</c> and continuous integration run it, <c>./test</c> alone leaves it out.</summary>
internal static class Campaign
{
    public const string Kind = nameof(Kind);
    public const string Name = nameof(Campaign);
}
