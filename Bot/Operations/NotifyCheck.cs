using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Options;
using ServiceBot.Notifications;

namespace ServiceBot.Operations;

/// <summary>Warns while nobody is told of what the chat takes in; the desk serves all the same.</summary>
internal sealed class NotifyCheck(IOptions<NotifyOptions> notify) : IHealthCheck
{
    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) =>
        Task.FromResult(notify.Value.TellsNobody
            ? HealthCheckResult.Degraded("Neither Notify:Webhook nor Notify:Email is set: nobody is told of new repairs and tickets.")
            : HealthCheckResult.Healthy());
}
