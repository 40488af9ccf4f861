using System.Collections.Frozen;
using Microsoft.ML;
using Microsoft.ML.Data;
using Microsoft.ML.Trainers;
using ServiceBot.Dialogs.Understanding;

namespace ServiceBot.Understanding;

/// <summary>Trains a model from phrases with ML.NET's maximum entropy trainer; the same phrases give the same model.</summary>
internal static class TopicTrainer
{
    // A message has length 1 before scaling; together with the regularisation this decides how bold the probabilities are.
    // Found on development lines: scale 4 to 16 and L2 0.2 to 2 differ by less than a point, and the higher ones are less often surely wrong.
    private const float Scale = 8;
    private const float Regularization = 1;

    // How far a topic with many phrases is kept from outweighing one with few: 0 not at all, 1 wholly. By cross-validation on the phrases,
    // 0.5 leaves accuracy as it is and sends fewer proper questions out of scope.
    private const float Evenness = 0.5f;

    // Every fifth phrase says how sure a model may be of what it was not trained on.
    private const int HeldOut = 5;

    /// <summary>The model of all the phrases, as bold as one of four fifths of them may be about the last fifth (temperature scaling).</summary>
    public static TopicModel Train(IReadOnlyList<Phrase> phrases, string locale)
    {
        var examples = phrases.Select(phrase => TextFeatures.Of(phrase.Text, locale, EntityFinder.Find(phrase.Text))).ToList();
        List<Example> all = [.. phrases.Select((phrase, index) => new Example(phrase.Name, examples[index]))];
        var kept = all.Where((_, index) => index % HeldOut != 0).ToList();
        var seen = all.Where((_, index) => index % HeldOut == 0).ToList();
        var sharpness = kept.Count == 0 ? 1 : Calibration.Sharpness(Fit(kept), seen);
        return Fit(all).Sharpened(sharpness);
    }

    private static TopicModel Fit(List<Example> phrases)
    {
        var examples = phrases.Select(phrase => phrase.Features).ToList();
        var (places, idf) = Vocabulary(examples);
        var sizes = phrases.CountBy(phrase => phrase.Topic).ToDictionary();
        var mean = (float)phrases.Count / sizes.Count;
        var rows = phrases.Select((phrase, index) =>
            Row(phrase, TopicModel.Vector(examples[index], places, idf), places.Count, MathF.Pow(mean / sizes[phrase.Topic], Evenness))).ToList();
        var parameters = Fit(rows, places.Count);
        return new TopicModel(places, idf, Transposed(parameters, places.Count), [.. parameters.GetBiases()]);
    }

    private static (FrozenDictionary<ulong, int> Places, float[] Idf) Vocabulary(List<HashSet<ulong>> examples)
    {
        var counts = new Dictionary<ulong, int>();
        foreach (var feature in examples.SelectMany(example => example))
            counts[feature] = counts.GetValueOrDefault(feature) + 1;
        var kept = counts.OrderBy(pair => pair.Key).ToList();
        var places = kept.Select((pair, place) => KeyValuePair.Create(pair.Key, place)).ToFrozenDictionary();
        return (places, [.. kept.Select(pair => MathF.Log(1 + ((float)examples.Count / pair.Value)))]);
    }

    private static TrainingRow Row(Example phrase, List<(int Place, float Value)> vector, int size, float weight)
    {
        vector.Sort((left, right) => left.Place.CompareTo(right.Place));
        return new TrainingRow
        {
            Label = (uint)Topics.IndexOf(phrase.Topic),
            Weight = weight,
            Features = new VBuffer<float>(size, vector.Count, [.. vector.Select(item => item.Value * Scale)], [.. vector.Select(item => item.Place)]),
        };
    }

    private static MaximumEntropyModelParameters Fit(List<TrainingRow> rows, int size)
    {
        var ml = new MLContext(seed: 1);
        var schema = SchemaDefinition.Create(typeof(TrainingRow));
        schema[nameof(TrainingRow.Features)].ColumnType = new VectorDataViewType(NumberDataViewType.Single, size);
        schema[nameof(TrainingRow.Label)].ColumnType = new KeyDataViewType(typeof(uint), Topics.All.Count);
        var data = ml.Data.LoadFromEnumerable(rows, schema);
        var trainer = ml.MulticlassClassification.Trainers.LbfgsMaximumEntropy(new LbfgsMaximumEntropyMulticlassTrainer.Options
        {
            ExampleWeightColumnName = nameof(TrainingRow.Weight),
            L1Regularization = 0,
            L2Regularization = Regularization,
            NumberOfThreads = 1,
            HistorySize = 8,
            MaximumNumberOfIterations = 40,
            OptimizationTolerance = 1e-4f,
        });
        return trainer.Fit(data).Model;
    }

    private static float[] Transposed(MaximumEntropyModelParameters parameters, int size)
    {
        VBuffer<float>[] weights = [];
        parameters.GetWeights(ref weights, out var topics);
        var rows = new float[size * topics];
        for (var topic = 0; topic < topics; topic++)
        {
            foreach (var (place, weight) in weights[topic].Items())
                rows[(place * topics) + topic] = weight * Scale;
        }

        return rows;
    }

    /// <summary>A phrase as the model sees it.</summary>
    internal sealed record Example(string Topic, HashSet<ulong> Features);

    private sealed class TrainingRow
    {
        // From 0: ML.NET adds the 1 that its keys begin with.
        public uint Label { get; set; }
        public float Weight { get; set; }
        public VBuffer<float> Features { get; set; }
    }
}
