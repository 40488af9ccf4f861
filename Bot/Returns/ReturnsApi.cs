using System.Text.Json;
using Microsoft.AspNetCore.Http.HttpResults;
using ServiceBot.Api;
using ServiceBot.Dialogs.Returns;
using ServiceBot.Storage;

namespace ServiceBot.Returns;

/// <summary>What the shop's systems fetch of the returns.</summary>
internal static class ReturnsApi
{
    public static RouteGroupBuilder MapReturns(this RouteGroupBuilder api)
    {
        api.MapGet("/returns", ListAsync);
        api.MapPut("/returns/{number}", ChangeAsync);
        return api;
    }

    private static Task<Results<JsonHttpResult<CursorPage<FetchedReturn>>, BadRequest<ApiError>>> ListAsync(
        string? after, ServiceBotDb db, CancellationToken cancellationToken) => db.Set<ReturnRow>().ReadAsync(after, FetchedReturn.Of, cancellationToken);

    private static async Task<IResult> ChangeAsync(HttpContext http, string number, ReturnChanges changes, StateAnswers answers)
    {
        var (change, problem) = await StateChange.ReadAsync(http, ReturnStates.All);
        if (change is null)
            return problem is null ? Results.Empty : ApiError.BadRequest(problem);
        return answers.Answer(number, await changes.ApplyAsync(number, change, http.RequestAborted), change);
    }
}

/// <summary>A return as the shop's systems see it.</summary>
internal sealed record FetchedReturn(
    string Number, string OrderNumber, JsonElement Items, string State, int Version, DateTimeOffset CreatedAt, DateTimeOffset ChangedAt,
    DateOnly? LastDay, string ContactName, string Contact, string Locale, string? Note, JsonElement? Details)
{
    public static FetchedReturn Of(ReturnRow row) => new(
        row.Number, row.OrderNumber, JsonElement.Parse(row.Items), row.State, row.Version, row.CreatedAt, row.ChangedAt,
        row.LastDay, row.ContactName, row.Contact, row.Locale, row.Note, row.Details is null ? null : JsonElement.Parse(row.Details));
}
