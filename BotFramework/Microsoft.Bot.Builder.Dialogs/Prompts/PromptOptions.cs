using Microsoft.Bot.Builder.Dialogs.Choices;
using Microsoft.Bot.Schema;
using Newtonsoft.Json;

namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>What a prompt asks; stored with the conversation until it is answered.</summary>
public class PromptOptions
{
    [JsonProperty("prompt")]
    public Activity Prompt { get; set; }

    /// <summary>Asked after an answer that would not do; <see cref="Prompt"/> again unless set.</summary>
    [JsonProperty("retryPrompt")]
    public Activity RetryPrompt { get; set; }

    [JsonProperty("choices")]
    public IList<Choice> Choices { get; set; }

    /// <summary>Overrides the style of the prompt.</summary>
    [JsonProperty("style")]
    public ListStyle? Style { get; set; }

    /// <summary>Anything that the validator is to know.</summary>
    [JsonProperty("validations")]
    public object Validations { get; set; }

    /// <summary>The language of the answer, where it is not that of the activity: a middleware may have translated it.</summary>
    [JsonProperty("recognizeLanguage")]
    public string RecognizeLanguage { get; set; }
}
