using ServiceBot.Dialogs.Returns;

namespace ServiceBot.Tests.Dialogs;

/// <summary>The returns of the small shop.</summary>
internal sealed class ReturnsInMemory : IReturnDesk
{
    public List<(ReturnRequest Request, AnnouncedReturn Sent)> All { get; } = [];

    /// <summary>Whether the returns were announced in the conversation that asks.</summary>
    public bool MadeHere { get; set; } = true;

    public DateTimeOffset Now { get; set; } = new(2026, 9, 8, 10, 0, 0, TimeSpan.FromHours(8));

    public DateTimeOffset? LimitedUntil { get; set; }

    public Task<string> SubmitAsync(ReturnRequest request, CancellationToken cancellationToken)
    {
        var number = $"R-7K3M9Q2{All.Count}";
        All.Add((request, new AnnouncedReturn(number, request.OrderNumber, ReturnStates.Requested, 1, Now, Now, request.Items, request.Wish, null)));
        return Task.FromResult(number);
    }

    public void Move(string state, DateTimeOffset at, string? note = null) =>
        All[^1] = (All[^1].Request, All[^1].Sent with { State = state, Version = All[^1].Sent.Version + 1, ChangedAt = at, Note = note });

    public Task<IReadOnlyList<AnnouncedReturn>> OfOrderAsync(string orderNumber, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<AnnouncedReturn>>([.. All.Select(pair => pair.Sent).Where(sent => sent.OrderNumber == orderNumber && ReturnStates.IsOpen(sent.State))]);

    public Task<IReadOnlyList<AnnouncedReturn>> OwnAsync(CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<AnnouncedReturn>>(MadeHere ? [.. All.Select(pair => pair.Sent).Reverse()] : []);

    public Task<ReturnLookup> FindAsync(string number, string? contact, CancellationToken cancellationToken) => Task.FromResult<ReturnLookup>(
        MadeHere && All.Find(pair => pair.Sent.Number == number).Sent is { } own ? new ReturnLookup.Found(own)
        : contact is null ? new ReturnLookup.ContactNeeded()
        : LimitedUntil is { } until ? new ReturnLookup.Limited(until)
        : All.Find(pair => pair.Sent.Number == number && pair.Request.Contact == contact).Sent is { } found ? new ReturnLookup.Found(found)
        : new ReturnLookup.Refused());
}
