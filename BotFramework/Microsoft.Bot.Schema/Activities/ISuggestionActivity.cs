namespace Microsoft.Bot.Schema;

/// <summary>A suggestion for one user about an earlier message.</summary>
public interface ISuggestionActivity : IMessageActivity
{
    IList<TextHighlight> TextHighlights { get; set; }
}
