using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Unicode;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace ServiceBot.Api;

/// <summary>A page of what the chat took in, oldest first.</summary>
/// <param name="Next">Where to go on, now or at the next visit; on an empty page the cursor that was given.</param>
/// <param name="More">Whether there is another page already.</param>
internal sealed record CursorPage<TItem>(IReadOnlyList<TItem> Items, string Next, bool More);

/// <summary>
/// Pages by id. The one writer gives ids in the order of its commits, so that a row with a smaller id never turns up behind a cursor.
/// </summary>
internal static class CursorPages
{
    public const int Largest = 200;

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
    };

    /// <param name="rows">All there are; the page's order and size come here.</param>
    /// <param name="after">The <c>next</c> of the page before, or null for the first.</param>
    /// <param name="item">What of a row the shop gets.</param>
    public static async Task<Results<JsonHttpResult<CursorPage<TItem>>, BadRequest<ApiError>>> ReadAsync<TRow, TItem>(
        this IQueryable<TRow> rows, string? after, Func<TRow, TItem> item, CancellationToken cancellationToken)
        where TRow : class, ICursorRow
    {
        if (Start(after) is not { } start)
            return ApiError.BadRequest("'after' is no cursor: give the 'next' of the page before, or leave it out.");
        var found = await rows.AsNoTracking().Where(row => row.Id > start).OrderBy(row => row.Id).Take(Largest + 1).ToListAsync(cancellationToken);
        var shown = found.Take(Largest).ToList();
        var next = shown.Count == 0 ? start : shown[^1].Id;
        return TypedResults.Json(new CursorPage<TItem>([.. shown.Select(item)], next.ToString(CultureInfo.InvariantCulture), found.Count > Largest), Json);
    }

    private static long? Start(string? after) => string.IsNullOrEmpty(after) ? 0
        : long.TryParse(after, NumberStyles.None, CultureInfo.InvariantCulture, out var start) ? start : null;
}
