using Microsoft.Bot.Builder.Dialogs.Choices;
using Microsoft.Bot.Builder.Dialogs.Prompts;
using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>Asks for one of several choices.</summary>
public class ChoicePrompt : Prompt<FoundChoice>
{
    private readonly Dictionary<string, ChoiceFactoryOptions> _choiceDefaults;

    public ChoicePrompt(string dialogId, PromptValidator<FoundChoice> validator = null, string defaultLocale = null)
        : this(
            dialogId,
            PromptCultureModels.GetSupportedCultures().ToDictionary(
                model => model.Locale,
                model => new ChoiceFactoryOptions(model.Separator, model.InlineOr, model.InlineOrMore, true)),
            validator,
            defaultLocale)
    {
    }

    /// <param name="dialogId">Unique in its set.</param>
    /// <param name="choiceDefaults">What stands between choices, by locale (en-us).</param>
    /// <param name="validator">Called with what was recognised.</param>
    /// <param name="defaultLocale">For activities that name none.</param>
    public ChoicePrompt(
        string dialogId,
        Dictionary<string, ChoiceFactoryOptions> choiceDefaults,
        PromptValidator<FoundChoice> validator = null,
        string defaultLocale = null)
        : base(dialogId, validator)
    {
        _choiceDefaults = choiceDefaults;
        DefaultLocale = defaultLocale;
    }

    public ListStyle Style { get; set; } = ListStyle.Auto;

    public string DefaultLocale { get; set; }

    /// <summary>Overrides the defaults of the language.</summary>
    public ChoiceFactoryOptions ChoiceOptions { get; set; }

    public FindChoicesOptions RecognizerOptions { get; set; }

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
        var culture = CultureOf(activity, null);
        var words = ChoiceOptions ?? _choiceDefaults.GetValueOrDefault(culture) ?? _choiceDefaults.GetValueOrDefault(PromptCultureModels.English.Locale);
        string[] to = activity.From?.Id is { } user ? [user] : [];
        var message = AppendChoices(
            PromptMessage.Choose(options, isRetry),
            activity.ChannelId,
            options.Choices ?? [],
            options.Style ?? Style,
            words,
            activity.Conversation?.ConversationType,
            to,
            cancellationToken);
        await turnContext.SendActivityAsync(message, cancellationToken).ConfigureAwait(false);
    }

    protected override Task<PromptRecognizerResult<FoundChoice>> OnRecognizeAsync(
        ITurnContext turnContext, IDictionary<string, object> state, PromptOptions options, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        var result = new PromptRecognizerResult<FoundChoice>();
        var recognizer = ForCulture(RecognizerOptions, CultureOf(turnContext.Activity, RecognizerOptions));
        var found = ChoiceRecognizers.RecognizeChoices(turnContext.Activity.Text, options.Choices ?? [], recognizer);
        if (found.Count > 0)
            (result.Succeeded, result.Value) = (true, found[0].Resolution);
        return Task.FromResult(result);
    }

    // The options belong to the prompt, which serves all conversations: the language of this one is put on a copy.
    private static FindChoicesOptions ForCulture(FindChoicesOptions options, string culture) => new()
    {
        NoValue = options?.NoValue ?? false,
        NoAction = options?.NoAction ?? false,
        RecognizeNumbers = options?.RecognizeNumbers ?? true,
        RecognizeOrdinals = options?.RecognizeOrdinals ?? true,
        AllowPartialMatches = options?.AllowPartialMatches ?? false,
        MaxTokenDistance = options?.MaxTokenDistance,
        Tokenizer = options?.Tokenizer,
        Locale = culture,
    };

    private string CultureOf(Activity activity, FindChoicesOptions options)
    {
        var culture = PromptCultureModels.MapToNearestLanguage(activity.Locale ?? options?.Locale ?? DefaultLocale);
        return string.IsNullOrEmpty(culture) || !_choiceDefaults.ContainsKey(culture) ? PromptCultureModels.English.Locale : culture;
    }
}
