using ServiceBot.Staff.Index;

namespace ServiceBot.Staff.Transcripts;

/// <summary>What stands beside a conversation: the next ones of the list from which it was opened, and the same customer's others.</summary>
/// <param name="Suffix">What an address ends with to stay in that list; empty or with its question mark.</param>
internal sealed record Neighbours(Summary? Summary, string? Newer, string? Older, IReadOnlyList<Summary> Others, Highlight Highlight, string Suffix)
{
    public static readonly Neighbours None = new(null, null, null, [], new Highlight([]), "");
}

internal sealed class TranscriptNeighbours(TranscriptSearch search, LogFollower follower, SearchedWords searched)
{
    private const int MostOthers = 20;

    public string SuffixOf(IQueryCollection query) => Of(query).Suffix;

    /// <summary>The language in which the desk spoke.</summary>
    public string? LocaleOf(long conversation) => search.Find(conversation)?.Locale;

    public async Task<Neighbours> OfAsync(long conversation, IQueryCollection query, CancellationToken cancellationToken)
    {
        await follower.FollowAsync(mostBatches: 1, cancellationToken);
        var (filter, suffix) = Of(query);
        var highlight = new Highlight(SearchWords.Terms(filter.Words));
        if (search.Find(conversation) is not { } summary)
            return Neighbours.None with { Highlight = highlight, Suffix = suffix };
        var (newer, older) = search.Around(filter, summary.Place);
        return new(summary, Address(newer, suffix), Address(older, suffix), search.Others(summary, MostOthers), highlight, suffix);
    }

    private (TranscriptFilter Filter, string Suffix) Of(IQueryCollection query)
    {
        var words = Masking.Mask(searched.Show(query["find"]));
        var filter = TranscriptFilter.Read(name => query[name]) with { Words = words };
        var parts = new[] { filter.ToString(), words.Length == 0 ? "" : $"find={Uri.EscapeDataString(query["find"].ToString())}" }.Where(part => part.Length > 0).ToList();
        return (filter, parts.Count == 0 ? "" : "?" + string.Join('&', parts));
    }

    private static string? Address(Summary? summary, string suffix) => summary is null ? null : $"/staff/transcripts/{Uri.EscapeDataString(summary.Id)}{suffix}";
}
