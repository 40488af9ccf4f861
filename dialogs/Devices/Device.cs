namespace ServiceBot.Dialogs.Devices;

/// <summary>A device that the shop sold, as it sent it. Null means that the shop did not say.</summary>
public sealed record Device
{
    public string? SerialNumber { get; init; }

    /// <summary>15 digits.</summary>
    public string? Imei { get; init; }

    public string? Gtin14 { get; init; }

    public string? Model { get; init; }

    /// <summary>The maker's part number, whose last letters tell the market (<c>ZP/A</c>).</summary>
    public string? PartNumber { get; init; }

    public DateOnly? PurchasedOn { get; init; }

    /// <summary><c>official</c> or <c>reseller</c>.</summary>
    public string? Seller { get; init; }

    /// <summary><c>limited</c> or <c>applecare</c>.</summary>
    public string? Plan { get; init; }

    public int? WarrantyMonths { get; init; }

    public bool? Jailbroken { get; init; }
}
