using BotFramework.Recognizers;
using Microsoft.Bot.Builder.Dialogs.Prompts;
using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>Asks for a date, a time, a range or a length of time; ends with all readings of the first one said.</summary>
public class DateTimePrompt : Prompt<IList<DateTimeResolution>>
{
    public DateTimePrompt(string dialogId, PromptValidator<IList<DateTimeResolution>> validator = null, string defaultLocale = null)
        : base(dialogId, validator)
    {
        DefaultLocale = defaultLocale;
    }

    public string DefaultLocale { get; set; }

    protected override Task OnPromptAsync(
        ITurnContext turnContext,
        IDictionary<string, object> state,
        PromptOptions options,
        bool isRetry,
        CancellationToken cancellationToken = default) => PromptMessage.SendAsync(turnContext, options, isRetry, cancellationToken);

    protected override Task<PromptRecognizerResult<IList<DateTimeResolution>>> OnRecognizeAsync(
        ITurnContext turnContext, IDictionary<string, object> state, PromptOptions options, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        var activity = turnContext.Activity;
        var culture = PromptCultureModels.MapToNearestLanguage(activity.Locale ?? DefaultLocale);
        var said = DateTimeRecognizer.Recognize(activity.Text, culture, ReferenceOf(activity));
        var result = new PromptRecognizerResult<IList<DateTimeResolution>>();
        if (said.Count > 0)
            (result.Succeeded, result.Value) = (true, [.. said[0].Readings.Select(ToResolution)]);
        return Task.FromResult(result);
    }

    // "Tomorrow" is counted in the server's own zone, as Microsoft's prompt does.
    private static DateTime ReferenceOf(Activity activity) =>
        activity.LocalTimestamp?.LocalDateTime ?? TimeProvider.System.GetLocalNow().DateTime;

    private static DateTimeResolution ToResolution(DateTimeReading reading) => new()
    {
        Timex = reading.Timex,
        Value = reading.Value,
        Start = reading.Start,
        End = reading.End,
    };
}
