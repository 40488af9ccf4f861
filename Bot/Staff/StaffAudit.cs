using ServiceBot.Storage;

namespace ServiceBot.Staff;

/// <summary>Keeps who did what; awaited before the thing itself is shown.</summary>
internal sealed class StaffAudit(IDatabaseWriter writer, TimeProvider time)
{
    public Task AddAsync(string? who, string did, string to, CancellationToken cancellationToken) =>
        writer.WriteAsync(
            db => { db.Set<StaffAuditRow>().Add(new() { At = time.GetUtcNow(), Who = who ?? "", Did = did, To = to }); },
            cancellationToken);
}
