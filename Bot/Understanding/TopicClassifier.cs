using ServiceBot.Dialogs.Understanding;

namespace ServiceBot.Understanding;

/// <summary>Ranks the topics of a message with the model of its language and says how far that can be relied on.</summary>
internal sealed class TopicClassifier(TopicModels models) : IUnderstanding
{
    // Where at most one line in twenty is taken to a wrong matter unasked, and where there is nothing to offer; `evaluate` shows both.
    private const double SureFrom = 0.65;
    private const double UnsureFrom = 0.25;

    // A line of which less than this was ever seen (keys hit at random, another language) says nothing whatever the scores are.
    private const double KnownFrom = 0.25;

    public Understood Understand(string text, string locale)
    {
        var entities = EntityFinder.Find(text);
        var features = TextFeatures.Of(text, locale, entities);
        var model = models.For(locale);
        var scores = model.Score(features);
        var ranked = new TopicScore[scores.Length];
        for (var index = 0; index < scores.Length; index++)
            ranked[index] = new TopicScore(Topics.All[index], scores[index]);
        Array.Sort(ranked, (left, right) => right.Probability.CompareTo(left.Probability));
        return new Understood(model.Known(features) < KnownFrom ? Certainty.NotUnderstood : Rate(ranked[0]), ranked, entities);
    }

    private static Certainty Rate(TopicScore top) => top switch
    {
        { Topic: Topics.OutOfScope } or { Probability: < UnsureFrom } => Certainty.NotUnderstood,
        { Probability: < SureFrom } => Certainty.Unsure,
        _ => Certainty.Sure,
    };
}
