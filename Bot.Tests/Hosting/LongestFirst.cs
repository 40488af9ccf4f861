using Xunit.Abstractions;

[assembly: TestCollectionOrderer("ServiceBot.Tests.Hosting.LongestFirst", "Bot.Tests")]

namespace ServiceBot.Tests.Hosting;

/// <summary>Begins with what takes minutes, most of them waiting, so that the rest goes on beside it.</summary>
public sealed class LongestFirst : ITestCollectionOrderer
{
    private static readonly string[] Longest = ["Web.ModelChatTests", "Web.RealClientTests", "Conversations.ConversationTests", "Web.", "Endurance.", "Staff.HostileStaffPagesTests"];

    public IEnumerable<ITestCollection> OrderTestCollections(IEnumerable<ITestCollection> testCollections) =>
        testCollections.OrderBy(collection => Rank(collection.DisplayName)).ThenBy(collection => collection.DisplayName, StringComparer.Ordinal);

    private static int Rank(string name)
    {
        var rank = Array.FindIndex(Longest, start => name.Contains("ServiceBot.Tests." + start, StringComparison.Ordinal));
        return rank < 0 ? Longest.Length : rank;
    }
}
