namespace ServiceBot.Dialogs.ServicePoints;

/// <summary>The imported list of places; never prose, since it changes .</summary>
public interface IServicePoints
{
    /// <summary>Every place that repairs, in no order. A turn gets them from memory.</summary>
    Task<IReadOnlyList<ServicePoint>> RepairingAsync(CancellationToken cancellationToken);
}
