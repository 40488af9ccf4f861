namespace Microsoft.Bot.Builder.Dialogs.Choices;

/// <summary>How choices are shown; <see cref="Auto"/> leaves it to what the channel can.</summary>
public enum ListStyle
{
    None,
    Auto,
    Inline,
    List,
    SuggestedAction,
    HeroCard,
}
