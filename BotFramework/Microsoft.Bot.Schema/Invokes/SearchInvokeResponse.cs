namespace Microsoft.Bot.Schema;

/// <summary>The answer to the invoke "application/search".</summary>
public class SearchInvokeResponse : AdaptiveCardInvokeResponse
{
}
