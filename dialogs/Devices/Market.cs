namespace ServiceBot.Dialogs.Devices;

/// <summary>The market that a device was made for, as far as its part number tells.</summary>
public abstract record Market
{
    private Market() { }

    /// <param name="Region">ISO 3166-1 alpha-2.</param>
    /// <param name="Checked">False where the letters are known from lists that others keep: to be said with care.</param>
    public sealed record Of(string Region, bool Checked) : Market;

    /// <summary>The letters stood for several markets; the customer knows which.</summary>
    public sealed record OneOf(IReadOnlyList<string> Regions) : Market;

    /// <summary>No part number, or letters that the table does not know.</summary>
    public sealed record Unknown : Market;
}

/// <summary>What a market means for the after-sales service of this shop.</summary>
public enum RegionKind
{
    /// <summary>The shop's own market, where that is not the mainland.</summary>
    Home,

    /// <summary>The mainland's version, with its certificate (E-03), wherever the shop is.</summary>
    Mainland,

    /// <summary>Any other market: Hong Kong, the United States, Japan … (B-05).</summary>
    Abroad,
}
