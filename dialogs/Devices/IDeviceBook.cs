namespace ServiceBot.Dialogs.Devices;

/// <summary>The devices that the shop sold, as far as the conversation may see them.</summary>
public interface IDeviceBook
{
    /// <summary>
    /// A device by its serial number or IMEI, however it is written (spaces, dashes, full-width digits). Tries are limited like those of
    /// orders, and each is counted with the turn.
    /// </summary>
    Task<DeviceLookup> FindAsync(string serialOrImei, CancellationToken cancellationToken);
}

/// <summary>The outcome of a look-up by serial number or IMEI.</summary>
public abstract record DeviceLookup
{
    private DeviceLookup() { }

    public sealed record Found(Device Device) : DeviceLookup;

    public sealed record Unknown : DeviceLookup;

    /// <summary>Too many tries; no look-up was made.</summary>
    public sealed record Limited(DateTimeOffset Until) : DeviceLookup;
}
