using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.Options;
using ServiceBot.Api;
using ServiceBot.Channels;
using ServiceBot.Dialogs.Desk;
using ServiceBot.Dialogs.Repairs;
using ServiceBot.Storage;

namespace ServiceBot.Repairs;

/// <summary>The shop fetches repairs (<c>GET /api/repairs</c>) and moves them along (<c>PUT /api/repairs/{number}</c>).</summary>
internal static class RepairEndpoints
{
    private const int LargestBody = 16 * 1024;

    private static readonly JsonSerializerOptions Json = new(RepairDetails.Json) { DefaultIgnoreCondition = JsonIgnoreCondition.Never };

    public static IEndpointRouteBuilder MapRepairs(this IEndpointRouteBuilder api)
    {
        api.MapGet("/repairs", ListAsync);
        api.MapPut("/repairs/{number}", ChangeAsync);
        return api;
    }

    private static Task<Results<JsonHttpResult<CursorPage<RepairItem>>, BadRequest<ApiError>>> ListAsync(
        string? after, ServiceBotDb db, CancellationToken cancellationToken) =>
        db.Set<RepairRow>().ReadAsync(after, RepairItem.Of, cancellationToken);

    private static async Task<IResult> ChangeAsync(
        string number, HttpContext http, RepairProgress progress, TimeProvider time, IOptions<StoreOptions> store)
    {
        if (await BodyReader.ReadAsync(http, LargestBody) is not { } body)
            return Results.Empty;
        RepairChange change;
        try
        {
            change = RepairChangeJson.Read(body, OpeningHours.DayOf(time.GetUtcNow(), store.Value));
        }
        catch (FormatException wrong)
        {
            return ApiError.BadRequest(wrong.Message);
        }

        // Once it is read it is carried through, whether the caller waits or not.
        return Answer(await progress.ChangeAsync(number, change, $"api:{ApiAccess.Caller(http)}", CancellationToken.None), change);
    }

    private static IResult Answer(RepairChangeResult result, RepairChange change) => result switch
    {
        RepairChangeResult.Changed(var row) => TypedResults.Json(RepairItem.Of(row), Json),
        RepairChangeResult.Unchanged(var row) => TypedResults.Json(RepairItem.Of(row), Json),
        RepairChangeResult.Impossible(var row) => Conflict("ImpossibleState", $"A repair that is {row.State} cannot become {change.State}.", row),
        RepairChangeResult.Stale(var row) => Conflict("VersionConflict", $"The repair has version {row.Version} meanwhile, not {change.Version}.", row),
        _ => ApiError.NotFound("There is no repair of that number."),
    };

    private static Conflict<RepairConflict> Conflict(string code, string message, RepairRow row) =>
        TypedResults.Conflict(new RepairConflict(new ApiError.What(code, message), row.State, row.Version, RepairProgressRules.After(row.State)));
}
