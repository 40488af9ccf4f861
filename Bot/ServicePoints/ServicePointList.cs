using ServiceBot.Dialogs.ServicePoints;

namespace ServiceBot.ServicePoints;

/// <summary>The imported places, kept in memory.</summary>
internal sealed class ServicePointList : IServicePoints
{
    public Task<IReadOnlyList<ServicePoint>> RepairingAsync(CancellationToken cancellationToken) => Task.FromResult<IReadOnlyList<ServicePoint>>([]);
}
