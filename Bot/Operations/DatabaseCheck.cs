using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using ServiceBot.Storage;

namespace ServiceBot.Operations;

/// <summary>Whether the database answers and has the schema of this version.</summary>
internal sealed class DatabaseCheck(IDbContextFactory<ServiceBotDb> databases) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var missing = await db.Database.GetPendingMigrationsAsync(cancellationToken);
        return missing.Any()
            ? HealthCheckResult.Unhealthy($"The database lacks {string.Join(", ", missing)}.")
            : HealthCheckResult.Healthy();
    }
}
