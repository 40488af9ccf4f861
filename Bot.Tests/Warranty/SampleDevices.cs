using ServiceBot.Dialogs.Devices;

namespace ServiceBot.Tests.Warranty;

internal static class SampleDevices
{
    /// <summary>Bought on Tuesday 1 September 2026, a week before the chats of these tests.</summary>
    public static Device Phone(DateOnly? bought = null) => new()
    {
        SerialNumber = "F17ZN3M0QX",
        Imei = "356938035643809",
        Model = "iPhone 15",
        PartNumber = "MTLV3ZP/A",
        PurchasedOn = bought ?? new DateOnly(2026, 9, 1),
        Seller = "official",
        Plan = "limited",
        WarrantyMonths = 12,
    };

    public static Device WithAppleCare() => Phone(new DateOnly(2025, 9, 1)) with { Plan = "applecare", WarrantyMonths = 24 };
}
