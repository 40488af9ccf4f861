using BotFramework.Recognizers;
using Microsoft.Bot.Builder.Dialogs.Choices;
using Microsoft.Bot.Builder.Dialogs.Prompts;
using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>Asks for a yes or a no.</summary>
public class ConfirmPrompt : Prompt<bool>
{
    private readonly Dictionary<string, (Choice, Choice, ChoiceFactoryOptions)> _choiceDefaults;

    public ConfirmPrompt(string dialogId, PromptValidator<bool> validator = null, string defaultLocale = null)
        : this(dialogId, PromptCultureModels.GetSupportedCultures().ToDictionary(model => model.Locale, Defaults), validator, defaultLocale)
    {
    }

    /// <param name="dialogId">Unique in its set.</param>
    /// <param name="choiceDefaults">Yes, no and what stands between them, by locale (en-us).</param>
    /// <param name="validator">Called with what was recognised.</param>
    /// <param name="defaultLocale">For activities that name none.</param>
    public ConfirmPrompt(
        string dialogId,
        Dictionary<string, (Choice, Choice, ChoiceFactoryOptions)> choiceDefaults,
        PromptValidator<bool> validator = null,
        string defaultLocale = null)
        : base(dialogId, validator)
    {
        _choiceDefaults = choiceDefaults;
        DefaultLocale = defaultLocale;
    }

    public string DefaultLocale { get; set; }

    public ListStyle Style { get; set; } = ListStyle.Auto;

    /// <summary>Overrides the defaults of the language.</summary>
    public ChoiceFactoryOptions ChoiceOptions { get; set; }

    /// <summary>Yes and no, where they are to read differently.</summary>
    public Tuple<Choice, Choice> ConfirmChoices { get; set; }

    protected override async Task OnPromptAsync(
        ITurnContext turnContext,
        IDictionary<string, object> state,
        PromptOptions options,
        bool isRetry,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        ArgumentNullException.ThrowIfNull(options);
        var activity = turnContext.Activity;
        var (choices, words) = ChoicesFor(activity);
        string[] to = activity.From?.Id is { } user ? [user] : [];
        var message = AppendChoices(
            PromptMessage.Choose(options, isRetry),
            activity.ChannelId,
            choices,
            options.Style ?? Style,
            words,
            activity.Conversation?.ConversationType,
            to,
            cancellationToken);
        await turnContext.SendActivityAsync(message, cancellationToken).ConfigureAwait(false);
    }

    protected override Task<PromptRecognizerResult<bool>> OnRecognizeAsync(
        ITurnContext turnContext, IDictionary<string, object> state, PromptOptions options, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        var result = new PromptRecognizerResult<bool>();
        var answer = Recognize(turnContext.Activity, options?.RecognizeLanguage);
        (result.Succeeded, result.Value) = (answer.HasValue, answer ?? false);
        return Task.FromResult(result);
    }

    private static (Choice, Choice, ChoiceFactoryOptions) Defaults(PromptCultureModel model) =>
        (new Choice(model.YesInLanguage), new Choice(model.NoInLanguage),
            new ChoiceFactoryOptions(model.Separator, model.InlineOr, model.InlineOrMore, true));

    private bool? Recognize(Activity activity, string language)
    {
        if (string.IsNullOrWhiteSpace(activity.Text))
            return null;
        var culture = CultureOf(activity, language);
        var said = BooleanRecognizer.Recognize(activity.Text, culture);
        if (said.Count > 0)
            return said[0].Value;

        // The answer may be the number of a choice, or the words of one that reads differently.
        var (choices, words) = ChoicesFor(activity, language);
        if (words?.IncludeNumbers == false)
            return null;
        var chosen = ChoiceRecognizers.RecognizeChoices(activity.Text, choices, new FindChoicesOptions { Locale = culture });
        return chosen.Count > 0 ? chosen[0].Resolution.Index == 0 : null;
    }

    private (IList<Choice> Choices, ChoiceFactoryOptions Words) ChoicesFor(Activity activity, string language = null)
    {
        var (yes, no, words) = _choiceDefaults.TryGetValue(CultureOf(activity, language), out var defaults) ? defaults : Defaults(PromptCultureModels.English);
        return ([ConfirmChoices?.Item1 ?? yes, ConfirmChoices?.Item2 ?? no], ChoiceOptions ?? words);
    }

    private string CultureOf(Activity activity, string language)
    {
        var culture = PromptCultureModels.MapToNearestLanguage(language ?? activity.Locale ?? DefaultLocale);
        return string.IsNullOrEmpty(culture) || !_choiceDefaults.ContainsKey(culture) ? PromptCultureModels.English.Locale : culture;
    }
}
