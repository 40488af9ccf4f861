namespace Microsoft.Bot.Schema;

/// <summary>What kind of search the invoke "application/search" asks for.</summary>
public static class SearchInvokeTypes
{
    /// <summary>Pages of results.</summary>
    public const string Search = "search";

    /// <summary>One answer.</summary>
    public const string SearchAnswer = "searchAnswer";

    /// <summary>Suggestions while somebody types.</summary>
    public const string Typeahead = "typeahead";
}
