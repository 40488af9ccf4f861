namespace ServiceBot.Dialogs.Understanding;

/// <param name="Probability">0 to 1; the scores of one message add up to 1.</param>
public sealed record TopicScore(string Topic, double Probability);

/// <summary>Sure: go there. Unsure: offer the likeliest. NotUnderstood: say so.</summary>
public enum Certainty { Sure, Unsure, NotUnderstood }

/// <param name="Ranked">All topics, the likeliest first; never empty.</param>
public sealed record Understood(Certainty Certainty, IReadOnlyList<TopicScore> Ranked, Entities Entities)
{
    public string Top => Ranked[0].Topic;

    /// <summary>The likeliest topics that can be offered to choose from: without out of scope and small talk.</summary>
    public IReadOnlyList<string> Offers(int count) =>
        [.. Ranked.Select(score => score.Topic).Where(topic => !NotOffered.Contains(topic)).Take(count)];

    private static readonly HashSet<string> NotOffered =
        [Topics.OutOfScope, Topics.Greeting, Topics.Goodbye, Topics.Thanks, Topics.AreYouABot];
}
