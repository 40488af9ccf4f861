namespace Microsoft.Bot.Builder;

/// <summary>Says what an utterance means.</summary>
public interface IRecognizer
{
    Task<RecognizerResult> RecognizeAsync(ITurnContext turnContext, CancellationToken cancellationToken);

    Task<T> RecognizeAsync<T>(ITurnContext turnContext, CancellationToken cancellationToken)
        where T : IRecognizerConvert, new();
}

/// <summary>A typed result that fills itself from an untyped one.</summary>
public interface IRecognizerConvert
{
    void Convert(dynamic result);
}
