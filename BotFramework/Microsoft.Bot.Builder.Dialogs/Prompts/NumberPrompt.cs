using System.Globalization;
using BotFramework.Recognizers;
using Microsoft.Bot.Schema;
using static Microsoft.Bot.Builder.Dialogs.Prompts.PromptCultureModels;

namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>Asks for a number: float, int, long, double or decimal. A fraction is no answer where a whole number is asked for.</summary>
public class NumberPrompt<T> : Prompt<T>
    where T : struct
{
    /// <exception cref="NotSupportedException">T is none of the five.</exception>
    public NumberPrompt(string dialogId, PromptValidator<T> validator = null, string defaultLocale = null)
        : base(dialogId, validator)
    {
        if (!IsSupported)
            throw new NotSupportedException($"NumberPrompt does not read {typeof(T).Name}: it reads float, int, long, double and decimal.");
        DefaultLocale = defaultLocale;
    }

    public string DefaultLocale { get; set; }

    private static bool IsSupported =>
        typeof(T) == typeof(float) || typeof(T) == typeof(int) || typeof(T) == typeof(long) || typeof(T) == typeof(double)
        || typeof(T) == typeof(decimal);

    protected override Task OnPromptAsync(
        ITurnContext turnContext,
        IDictionary<string, object> state,
        PromptOptions options,
        bool isRetry,
        CancellationToken cancellationToken = default) => PromptMessage.SendAsync(turnContext, options, isRetry, cancellationToken);

    protected override Task<PromptRecognizerResult<T>> OnRecognizeAsync(
        ITurnContext turnContext, IDictionary<string, object> state, PromptOptions options, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        var result = new PromptRecognizerResult<T>();
        var culture = MapToNearestLanguage(turnContext.Activity.Locale ?? DefaultLocale) ?? English.Locale;
        var numbers = NumberRecognizer.Recognize(turnContext.Activity.Text, culture);
        if (numbers.Count == 0)
            numbers = NumberRecognizer.RecognizeWithUnits(turnContext.Activity.Text, culture);
        if (numbers.Count > 0 && TryConvert(numbers[0].Value, out var value))
        {
            result.Succeeded = true;
            result.Value = value;
        }

        return Task.FromResult(result);
    }

    private static bool TryConvert(decimal number, out T value)
    {
        value = default;
        var fits = typeof(T) == typeof(int) ? number is >= int.MinValue and <= int.MaxValue
            : typeof(T) != typeof(long) || number is >= long.MinValue and <= long.MaxValue;
        var whole = typeof(T) == typeof(int) || typeof(T) == typeof(long);
        if (!fits || (whole && number != decimal.Truncate(number)))
            return false;
        value = (T)Convert.ChangeType(number, typeof(T), CultureInfo.InvariantCulture);
        return true;
    }
}
