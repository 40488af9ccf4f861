namespace Microsoft.Bot.Builder;

public static class RecognizerResultExtensions
{
    /// <summary>The likeliest intent; an empty name and 0 where there is none.</summary>
    public static (string intent, double score) GetTopScoringIntent(this RecognizerResult result)
    {
        ArgumentNullException.ThrowIfNull(result);
        if (result.Intents is null)
        {
            throw new ArgumentNullException(nameof(result), "The result has no intents.");
        }

        var top = (intent: string.Empty, score: 0.0d);
        foreach (var (intent, value) in result.Intents)
        {
            var score = value.Score ?? 0.0;
            if (score > top.score)
            {
                top = (intent, score);
            }
        }

        return top;
    }
}
