using System.Text.Json;
using Microsoft.AspNetCore.Http.HttpResults;
using ServiceBot.Api;
using ServiceBot.Dialogs.Tickets;
using ServiceBot.Storage;

namespace ServiceBot.Tickets;

/// <summary>What the shop's systems fetch of the tickets.</summary>
internal static class TicketsApi
{
    public static RouteGroupBuilder MapTickets(this RouteGroupBuilder api)
    {
        api.MapGet("/tickets", ListAsync);
        api.MapPut("/tickets/{number}", ChangeAsync);
        return api;
    }

    private static Task<Results<JsonHttpResult<CursorPage<FetchedTicket>>, BadRequest<ApiError>>> ListAsync(
        string? after, ServiceBotDb db, CancellationToken cancellationToken) => db.Set<TicketRow>().ReadAsync(after, FetchedTicket.Of, cancellationToken);

    private static async Task<IResult> ChangeAsync(HttpContext http, string number, TicketChanges changes, StateAnswers answers)
    {
        var (change, problem) = await StateChange.ReadAsync(http, TicketStates.All);
        if (change is null)
            return problem is null ? Results.Empty : ApiError.BadRequest(problem);
        return answers.Answer(number, await changes.ApplyAsync(number, change, http.RequestAborted), change);
    }
}

/// <summary>A ticket as the shop's systems see it.</summary>
internal sealed record FetchedTicket(
    string Number, string Kind, string State, int Version, string Reason, string Summary, string? OrderNumber, string ContactName, string Contact,
    string Locale, DateTimeOffset CreatedAt, DateTimeOffset AnsweredBy, DateTimeOffset? ChangedAt, JsonElement? Details)
{
    public static FetchedTicket Of(TicketRow row) => new(
        row.Number, row.Kind, row.State, row.Version, row.Reason, row.Summary, row.OrderNumber, row.ContactName, row.Contact,
        row.Locale, row.CreatedAt, row.AnsweredBy, row.ChangedAt, row.Details is null ? null : JsonElement.Parse(row.Details));
}
