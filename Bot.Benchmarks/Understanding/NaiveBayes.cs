using ServiceBot.Understanding;

namespace ServiceBot.Benchmarks.Understanding;

/// <summary>The textbook's multinomial naive Bayes over rows of one to three characters, add-one smoothed.</summary>
internal sealed class NaiveBayes : IContestant
{
    private const int LongestRow = 3;

    public string Name => "naive Bayes";

    public IReadOnlyList<string> Answer(IReadOnlyList<Phrase> phrases, IReadOnlyList<string> texts, string locale)
    {
        var topics = phrases.GroupBy(phrase => phrase.Name).Select(group => new Topic(group.Key, group.Count(), Counted(group))).ToList();
        var vocabulary = topics.SelectMany(topic => topic.Rows.Keys).Distinct().Count();
        return [.. texts.Select(text => topics.MaxBy(topic => topic.Score(Rows(text), phrases.Count, vocabulary))!.Name)];
    }

    private static Dictionary<string, int> Counted(IEnumerable<Phrase> phrases) => phrases.SelectMany(phrase => Rows(phrase.Text)).CountBy(row => row).ToDictionary();

    private static List<string> Rows(string text)
    {
        var plain = PlainText.Of(text);
        return [.. Enumerable.Range(1, LongestRow).SelectMany(length => Enumerable.Range(0, Math.Max(0, plain.Length - length + 1)).Select(start => plain.Substring(start, length)))];
    }

    private sealed record Topic(string Name, int Phrases, Dictionary<string, int> Rows)
    {
        private readonly int _total = Rows.Values.Sum();

        public double Score(List<string> rows, int phrases, int vocabulary) =>
            Math.Log((double)Phrases / phrases) + rows.Sum(row => Math.Log((Rows.GetValueOrDefault(row) + 1.0) / (_total + vocabulary)));
    }
}
