using ServiceBot.Api;
using ServiceBot.Dialogs.Repairs;

namespace ServiceBot.Repairs;

/// <summary>A repair as the shop's systems get it.</summary>
/// <param name="Id">Grows with every request.</param>
/// <param name="ChangedAt">When the state began.</param>
/// <param name="PromisedBy">Until when the customer was promised the next state; null where nothing is.</param>
/// <param name="Request">All that the customer handed in.</param>
internal sealed record RepairItem(
    long Id, string Number, string State, int Version, DateTimeOffset CreatedAt, DateTimeOffset ChangedAt, string? Note, DateOnly? ExpectedDate,
    DateTimeOffset? PromisedBy, string? DocumentNumber, RepairRequest Request)
{
    public static RepairItem Of(RepairRow row) => new(
        row.Id, row.Number, row.State, row.Version, row.CreatedAt, row.ChangedAt, row.Note, row.ExpectedOn, row.PromisedBy, row.DocumentNumber, RepairDetails.Of(row));
}

/// <summary>Why a change was not made, and where the repair stands.</summary>
/// <param name="Next">The states that may follow.</param>
internal sealed record RepairConflict(ApiError.What Error, string State, int Version, IReadOnlyList<string> Next);
