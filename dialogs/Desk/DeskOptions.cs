using System.ComponentModel.DataAnnotations;

namespace ServiceBot.Dialogs.Desk;

/// <summary>The shop that the desk speaks for (settings section <c>Store</c>).</summary>
public sealed class StoreOptions
{
    /// <summary>IANA time zone; dates and greetings are in it unless the customer's own is known.</summary>
    [Required]
    public string TimeZone { get; set; } = "Asia/Taipei";

    /// <summary>ISO 3166-1 alpha-2; decides season and hemisphere.</summary>
    [Required, StringLength(2, MinimumLength = 2)]
    public string Region { get; set; } = "TW";

    /// <summary>The shop's name per locale.</summary>
    public Dictionary<string, string> Name { get; set; } = new() { ["zh-Hant"] = "晴木電子", ["zh-Hans"] = "晴木电子", ["en"] = "Halcyon Electronics" };

    public string Hotline { get; set; } = "0800-020-021";

    /// <summary>Daily hours of the hotline in the shop's zone.</summary>
    public TimeOnly HotlineOpens { get; set; } = new(9, 0);

    public TimeOnly HotlineCloses { get; set; } = new(21, 0);

    /// <summary>The maker's own page on which customers check a serial number or IMEI themselves (F-03, X-02); empty: none is named.</summary>
    public string? DeviceCheckUrl { get; set; } = "https://checkcoverage.apple.com/";

    /// <summary>Hosts to which the chat may send customers with a device's number; any other is never named .</summary>
    public IList<string> OfficialHosts { get; } = ["apple.com"];

    /// <summary>Whether whoever buys from this shop has bought from the maker (<c>official</c>) or from a dealer (<c>reseller</c>); decides what to bring (E-01, E-05).</summary>
    [RegularExpression("official|reseller")]
    public string Seller { get; set; } = "official";

    public string? PrivacyUrl { get; set; }

    /// <summary>The address under which customers reach this host; portraits and links start with it.</summary>
    public string PublicUrl { get; set; } = "http://localhost:3978";
}

/// <summary>Policy numbers (settings section <c>Policy</c>); the defaults are the seed's.</summary>
public sealed class PolicyOptions
{
    /// <summary>Days to return a parcel after its delivery, opened or not (I-21).</summary>
    [Range(0, 365)]
    public int ReturnDays { get; set; } = 14;

    /// <summary>Days from the announcement of a return within which the item is handed in (I-21).</summary>
    [Range(1, 60)]
    public int ReturnHandInDays { get; set; } = 7;

    /// <summary>Days from the arrival of a returned item until it is refunded, or exchanged.</summary>
    [Range(1, 60)]
    public int RefundDays { get; set; } = 7;

    /// <summary>Days of free phone support from purchase .</summary>
    [Range(0, 3650)]
    public int PhoneSupportDays { get; set; } = 90;

    /// <summary>Months of limited warranty .</summary>
    [Range(0, 240)]
    public int WarrantyMonths { get; set; } = 12;

    /// <summary>Months that AppleCare covers from purchase, from and to; which of them holds is on the device's record.</summary>
    public Span AppleCareMonths { get; set; } = new() { From = 24, To = 36 };

    /// <summary>Hours until an inspection has a result, from and to (C-05).</summary>
    public Span InspectionHours { get; set; } = new() { From = 2, To = 3 };

    /// <summary>Days until a replacement device is there, from and to (C-07).</summary>
    public Span ReplacementDays { get; set; } = new() { From = 10, To = 15 };

    /// <summary>Hours within which a person answers a ticket.</summary>
    [Range(1, 720)]
    public int TicketHours { get; set; } = 24;

    /// <summary>Hours within which a complaint is answered (C-09).</summary>
    [Range(1, 720)]
    public int ComplaintHours { get; set; } = 24;
}

/// <summary>A range of whole numbers, both ends included.</summary>
public sealed class Span
{
    public int From { get; set; }

    public int To { get; set; }
}

/// <summary>How fast the desk speaks (settings section <c>Pacing</c>).</summary>
public sealed class PacingOptions
{
    [Range(1, 1000)]
    public int CharactersPerSecond { get; set; } = 20;

    /// <summary>The longest artificial pause before a message; zero turns pacing off and puts the notes into the reply.</summary>
    public TimeSpan MaxDelay { get; set; } = TimeSpan.FromSeconds(1.5);
}
