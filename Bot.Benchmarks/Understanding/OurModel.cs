using ServiceBot.Dialogs.Understanding;
using ServiceBot.Understanding;

namespace ServiceBot.Benchmarks.Understanding;

/// <summary>What the desk understands with.</summary>
internal sealed class OurModel : IContestant
{
    public string Name => "desk";

    public IReadOnlyList<string> Answer(IReadOnlyList<Phrase> phrases, IReadOnlyList<string> texts, string locale)
    {
        var model = TopicTrainer.Train(phrases, locale);
        return [.. texts.Select(text => Topics.All[Likeliest(model.Score(TextFeatures.Of(text, locale, EntityFinder.Find(text))))])];
    }

    private static int Likeliest(float[] scores) => Array.IndexOf(scores, scores.Max());
}
