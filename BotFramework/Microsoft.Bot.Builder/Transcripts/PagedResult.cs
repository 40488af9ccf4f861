namespace Microsoft.Bot.Builder;

/// <summary>A page; the token asks for the next one, and where there is none nothing follows.</summary>
public class PagedResult<T>
{
    public T[] Items { get; set; } = Array.Empty<T>();

    public string ContinuationToken { get; set; }
}
