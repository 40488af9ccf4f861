using ServiceBot.Storage;

namespace ServiceBot.Staff;

/// <summary>Keeps who did what; awaited before the thing itself is shown.</summary>
internal sealed class StaffAudit(IDatabaseWriter writer, TimeProvider time)
{
    private const int Longest = 500;

    public Task AddAsync(string? who, string did, string to, CancellationToken cancellationToken) => AddAsync(who, did, to, reason: null, cancellationToken);

    public Task AddAsync(string? who, string did, string to, string? reason, CancellationToken cancellationToken) =>
        writer.WriteAsync(db => { db.Set<StaffAuditRow>().Add(Entry(time.GetUtcNow(), who, did, to, reason)); }, cancellationToken);

    /// <summary>For a change that keeps its entry in the same transaction.</summary>
    public static StaffAuditRow Entry(DateTimeOffset at, string? who, string did, string to, string? reason) =>
        new() { At = at, Who = who ?? "", Did = did, To = to.Length > Longest ? to[..Longest] : to, Reason = reason };
}
