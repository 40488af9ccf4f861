using ServiceBot.Dialogs.Desk;
using ServiceBot.Dialogs.Orders;

namespace ServiceBot.Dialogs.Devices;

/// <summary>A line of an order: one device that the customer may mean.</summary>
public sealed record OwnedDevice(Order Order, OrderLine Line)
{
    public string Label => $"{Line.Name} · {Order.Number}";
}

/// <summary>Which device the customer means, as far as it can be known without asking (I-09).</summary>
public abstract record DevicePick
{
    private DevicePick() { }

    /// <summary>It is remembered, with what its warranty hangs on.</summary>
    public sealed record Known : DevicePick;

    public sealed record Several(IReadOnlyList<OwnedDevice> Devices) : DevicePick;

    /// <summary>The order's contact is needed before it may be shown.</summary>
    public sealed record ContactNeeded : DevicePick;

    /// <param name="Lines">Why what was told is not enough; none where nothing was told.</param>
    /// <param name="Suggestion">What was probably meant.</param>
    public sealed record Ask(IReadOnlyList<Line> Lines, string? Suggestion = null) : DevicePick;

    public sealed record Limited(DateTimeOffset Until) : DevicePick;
}
