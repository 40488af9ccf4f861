namespace ServiceBot.Dialogs.Warranty;

/// <summary>What is known of the device whose warranty is asked for (A-03…A-09); nothing of it is asked twice.</summary>
public sealed record WarrantyState
{
    /// <summary>The device as the customer knows it: its model, or what the order calls it.</summary>
    public string? Device { get; init; }

    public string? Serial { get; init; }

    public string? Imei { get; init; }

    public string? PartNumber { get; init; }

    /// <summary>The market it was made for, ISO 3166-1 alpha-2; <see cref="OtherRegion"/> where all that is known is that it is another.</summary>
    public string? Region { get; init; }

    /// <summary><c>official</c> or <c>reseller</c>.</summary>
    public string? Seller { get; init; }

    public bool? Jailbroken { get; init; }

    /// <summary>Null until a device or an order has been found or the customer has told the day.</summary>
    public Purchase? Purchase { get; init; }

    /// <summary>The customer says that AppleCare was bought .</summary>
    public bool ClaimsAppleCare { get; init; }

    /// <summary>It has come in place of another and goes on with that one's dates (C-08).</summary>
    public bool Replacement { get; init; }

    public const string OtherRegion = "ZZ";
}
