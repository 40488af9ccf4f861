using System.Globalization;

namespace ServiceBot.Benchmarks.Orders;

internal enum Situation
{
    InTransit,
    Processing,
    SplitShipment,
    Delivered,
    PickupAvailable,
    PaymentDue,
    Returned,
    Cancelled,
}

/// <summary>What is known of a generated order without reading its file: everything follows from its place.</summary>
internal readonly record struct GeneratedOrder(int Index, DateOnly Today)
{
    private const int Situations = 8;

    public string Number => string.Create(CultureInfo.InvariantCulture, $"W{200_000 + Index}");

    public string Email => string.Create(CultureInfo.InvariantCulture, $"customer{Index}@example.com");

    public Situation Situation => (Situation)(Index % Situations);

    /// <summary>The last day on which it may arrive.</summary>
    public DateOnly Expected => Today.AddDays(2 + (Index % 5));

    /// <summary>The <paramref name="place"/>-th order that is on its way.</summary>
    public static GeneratedOrder OnItsWay(int place, DateOnly today) => new(place * Situations, today);
}
