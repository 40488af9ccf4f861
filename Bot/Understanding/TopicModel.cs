using System.Collections.Frozen;
using System.Numerics.Tensors;
using ServiceBot.Dialogs.Understanding;

namespace ServiceBot.Understanding;

/// <summary>A trained multinomial model as plain numbers: read-only, so any thread may score with it.</summary>
/// <param name="Places">The row of <paramref name="Weights"/> of each feature.</param>
/// <param name="Idf">How telling each feature is: the rarer, the more.</param>
/// <param name="Weights">A row of one weight a topic for each feature.</param>
/// <param name="Biases">One a topic, in the order of <see cref="Topics.All"/>.</param>
internal sealed record TopicModel(FrozenDictionary<ulong, int> Places, float[] Idf, float[] Weights, float[] Biases)
{
    /// <summary>How much of a message was in the training phrases: 0 is none of it, 1 all.</summary>
    public float Known(HashSet<ulong> features) => features.Count == 0 ? 0 : (float)features.Count(Places.ContainsKey) / features.Count;

    /// <summary>The probability of each topic, in the order of <see cref="Topics.All"/>.</summary>
    public float[] Score(HashSet<ulong> features)
    {
        var scores = (float[])Biases.Clone();
        foreach (var (place, value) in Vector(features, Places, Idf))
        {
            var row = Weights.AsSpan(place * scores.Length, scores.Length);
            TensorPrimitives.MultiplyAdd(row, value, scores, scores);
        }

        TensorPrimitives.SoftMax(scores, scores);
        return scores;
    }

    /// <summary>The same ranking, with probabilities closer to 0 and 1 where <paramref name="sharpness"/> is above 1, and further from them below.</summary>
    public TopicModel Sharpened(float sharpness)
    {
        var (weights, biases) = (new float[Weights.Length], new float[Biases.Length]);
        TensorPrimitives.Multiply(Weights, sharpness, weights);
        TensorPrimitives.Multiply(Biases, sharpness, biases);
        return this with { Weights = weights, Biases = biases };
    }

    /// <summary>A message as the model sees it: the features it knows, weighed, of length 1 together.</summary>
    public static List<(int Place, float Value)> Vector(HashSet<ulong> features, IReadOnlyDictionary<ulong, int> places, float[] idf)
    {
        var vector = new List<(int Place, float Value)>(features.Count);
        var square = 0f;
        foreach (var feature in features)
        {
            if (!places.TryGetValue(feature, out var place))
                continue;
            vector.Add((place, idf[place]));
            square += idf[place] * idf[place];
        }

        var length = MathF.Sqrt(square);
        for (var index = 0; index < vector.Count; index++)
            vector[index] = vector[index] with { Value = vector[index].Value / length };
        return vector;
    }
}
