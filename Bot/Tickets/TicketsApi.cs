using System.Text.Json;
using Microsoft.AspNetCore.Http.HttpResults;
using ServiceBot.Api;
using ServiceBot.Storage;

namespace ServiceBot.Tickets;

/// <summary>What the shop's systems fetch of the tickets.</summary>
internal static class TicketsApi
{
    public static RouteGroupBuilder MapTickets(this RouteGroupBuilder api)
    {
        api.MapGet("/tickets", ListAsync);
        return api;
    }

    private static Task<Results<JsonHttpResult<CursorPage<FetchedTicket>>, BadRequest<ApiError>>> ListAsync(
        string? after, ServiceBotDb db, CancellationToken cancellationToken) => db.Set<TicketRow>().ReadAsync(after, FetchedTicket.Of, cancellationToken);
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
