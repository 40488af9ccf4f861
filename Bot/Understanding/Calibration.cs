using ServiceBot.Dialogs.Understanding;

namespace ServiceBot.Understanding;

/// <summary>Makes a model as sure as it is right: temperature scaling (Guo et al., 2017), by phrases that it has not been trained on.</summary>
internal static class Calibration
{
    private const int Steps = 40;
    private const float Least = 0.5f, Step = 0.05f;

    /// <summary>What the scores have to be multiplied with, 0.5 to 2.5, so that the phrases held out are the likeliest.</summary>
    public static float Sharpness(TopicModel model, IReadOnlyCollection<TopicTrainer.Example> heldOut)
    {
        var scored = heldOut.Select(example => (Place: Topics.IndexOf(example.Topic), Logs: Logs(model.Score(example.Features)))).ToList();
        return scored.Count == 0 ? 1 : Enumerable.Range(0, Steps + 1).Select(step => Least + (step * Step)).MinBy(sharpness => scored.Sum(row => Loss(row.Logs, row.Place, sharpness)));
    }

    private static double[] Logs(float[] probabilities) => [.. probabilities.Select(probability => Math.Log(Math.Max(probability, 1e-12f)))];

    private static double Loss(double[] logs, int right, float sharpness) =>
        Math.Log(logs.Sum(log => Math.Exp(sharpness * log))) - (sharpness * logs[right]);
}
