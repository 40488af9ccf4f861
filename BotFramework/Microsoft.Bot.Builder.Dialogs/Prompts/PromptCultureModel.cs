namespace Microsoft.Bot.Builder.Dialogs.Prompts;

/// <summary>The words that choice and confirm prompts put between choices in one language.</summary>
public class PromptCultureModel
{
    /// <summary>Lower case, such as en-us.</summary>
    public string Locale { get; set; }

    public string Separator { get; set; }

    public string InlineOr { get; set; }

    public string InlineOrMore { get; set; }

    public string YesInLanguage { get; set; }

    public string NoInLanguage { get; set; }
}
