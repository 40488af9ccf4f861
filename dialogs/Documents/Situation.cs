using ServiceBot.Dialogs.Devices;

namespace ServiceBot.Dialogs.Documents;

public enum Channel { Official, Reseller }

public enum Destination { Store, Provider }

public enum Standing { InWarranty, OutOfWarranty }

/// <summary>The four things that decide what to bring.</summary>
public enum SituationPart { Region, Channel, Standing, Destination }

/// <summary>As much of the four as is known; null is unknown.</summary>
public sealed record Situation
{
    public RegionKind? Region { get; init; }

    public Channel? Channel { get; init; }

    public Standing? Standing { get; init; }

    public Destination? Destination { get; init; }

    /// <summary>Every combination of the four.</summary>
    public static IReadOnlyList<Situation> All { get; } =
    [
        .. from region in Enum.GetValues<RegionKind>()
           from channel in Enum.GetValues<Channel>()
           from standing in Enum.GetValues<Standing>()
           from destination in Enum.GetValues<Destination>()
           select new Situation { Region = region, Channel = channel, Standing = standing, Destination = destination },
    ];

    /// <summary>Whether the other is one of those that this leaves open.</summary>
    public bool Covers(Situation whole) =>
        (Region is null || Region == whole.Region) && (Channel is null || Channel == whole.Channel)
        && (Standing is null || Standing == whole.Standing) && (Destination is null || Destination == whole.Destination);

    public bool Knows(SituationPart part) => part switch
    {
        SituationPart.Region => Region is not null,
        SituationPart.Channel => Channel is not null,
        SituationPart.Standing => Standing is not null,
        _ => Destination is not null,
    };
}
