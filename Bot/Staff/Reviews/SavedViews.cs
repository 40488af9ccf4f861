using Microsoft.AspNetCore.WebUtilities;
using Microsoft.EntityFrameworkCore;
using ServiceBot.Staff.Transcripts;
using ServiceBot.Storage;

namespace ServiceBot.Staff.Reviews;

/// <summary>Lists that a member of staff comes back to. The words that were looked for are kept as unreadable as in the address.</summary>
internal sealed class SavedViews(ServiceBotDb db, IDatabaseWriter writer)
{
    private const int LongestName = 60;
    private const int MostViews = 50;

    public async Task<IReadOnlyList<SavedViewRow>> OfAsync(string? owner, CancellationToken cancellationToken) =>
        await db.Set<SavedViewRow>().AsNoTracking().Where(view => view.Owner == owner).OrderBy(view => view.Name).Take(MostViews).ToListAsync(cancellationToken);

    /// <summary>The tags in use.</summary>
    public async Task<IReadOnlyList<string>> TagsAsync(CancellationToken cancellationToken) =>
        await db.Set<ReviewTagRow>().Select(row => row.Tag).Distinct().OrderBy(tag => tag).Take(200).ToListAsync(cancellationToken);

    /// <summary>Keeps it under the name; one of that name gives way.</summary>
    public async Task SaveAsync(string? owner, string? name, string? query, CancellationToken cancellationToken)
    {
        var kept = name?.Trim() ?? "";
        if (owner is null || kept.Length is 0 or > LongestName)
            return;
        var cleaned = Clean(query ?? "");
        await writer.WriteAsync(
            inside =>
            {
                var rows = inside.Set<SavedViewRow>();
                if (rows.FirstOrDefault(view => view.Owner == owner && view.Name == kept) is { } same)
                    same.Query = cleaned;
                else if (rows.Count(view => view.Owner == owner) < MostViews)
                    rows.Add(new() { Owner = owner, Name = kept, Query = cleaned });
            },
            cancellationToken);
    }

    public Task ForgetAsync(string? owner, long id, CancellationToken cancellationToken) =>
        writer.WriteAsync(inside => { inside.Set<SavedViewRow>().RemoveRange(inside.Set<SavedViewRow>().Where(view => view.Id == id && view.Owner == owner)); }, cancellationToken);

    /// <summary>The parameters that a list knows, and no others.</summary>
    public static string Clean(string query)
    {
        var parameters = QueryHelpers.ParseQuery(query);
        var filter = TranscriptFilter.Read(name => parameters.TryGetValue(name, out var value) ? value.ToString() : null).ToString();
        var find = parameters.TryGetValue("find", out var hidden) ? $"find={Uri.EscapeDataString(hidden.ToString())}" : "";
        return string.Join('&', new[] { filter, find }.Where(part => part.Length > 0));
    }
}
