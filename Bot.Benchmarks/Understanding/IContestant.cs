using ServiceBot.Understanding;

namespace ServiceBot.Benchmarks.Understanding;

/// <summary>Something that learns topics from phrases.</summary>
internal interface IContestant
{
    string Name { get; }

    /// <returns>The likeliest topic of each text, in their order.</returns>
    IReadOnlyList<string> Answer(IReadOnlyList<Phrase> phrases, IReadOnlyList<string> texts, string locale);
}
