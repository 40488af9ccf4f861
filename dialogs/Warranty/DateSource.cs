namespace ServiceBot.Dialogs.Warranty;

/// <summary>Where a purchase date is known from; it is always said .</summary>
public enum DateSource
{
    /// <summary>The device's record, found by its serial number or IMEI.</summary>
    SerialNumber,

    Order,

    Invoice,

    /// <summary>The customer says so; a paper or the serial number still has to bear it out.</summary>
    Customer,
}
