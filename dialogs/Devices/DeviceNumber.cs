namespace ServiceBot.Dialogs.Devices;

/// <summary>What a row of letters and digits that should name a device turns out to be.</summary>
public abstract record DeviceNumber
{
    private DeviceNumber() { }

    /// <summary>It has the shape of no number that a device has.</summary>
    public sealed record None : DeviceNumber;

    /// <param name="Corrected">The same with 0 for O and 1 for I, where it has one of them: older serial numbers have neither letter.</param>
    public sealed record Serial(string Value, string? Corrected = null) : DeviceNumber;

    /// <summary>15 digits whose check digit is right.</summary>
    public sealed record Imei(string Value) : DeviceNumber;

    /// <summary>15 digits whose check digit is wrong: at least one of them is mistyped.</summary>
    public sealed record Mistyped(string Value) : DeviceNumber;

    /// <summary>14 digits: an IMEI without its check digit, which can be worked out.</summary>
    public sealed record WithoutCheckDigit(string Completed) : DeviceNumber;

    /// <summary>16 digits: an IMEISV, whose last two tell the software and hide the check digit.</summary>
    public sealed record WithSoftwareVersion(string Completed) : DeviceNumber;

    /// <summary>The maker's part number, whose last letters tell the market: <c>MTLV3ZP/A</c>.</summary>
    public sealed record Part(string Value) : DeviceNumber;

    /// <summary>The model's number, printed on the back (<c>A3090</c>): it names the model and neither market nor device.</summary>
    public sealed record Model(string Value) : DeviceNumber;

    /// <summary>What can be looked up: the serial number, or the IMEI with its check digit; null where there is nothing to look up.</summary>
    public string? LookUpKey => this switch
    {
        Serial serial => serial.Value,
        Imei imei => imei.Value,
        WithoutCheckDigit digits => digits.Completed,
        WithSoftwareVersion digits => digits.Completed,
        _ => null,
    };
}
