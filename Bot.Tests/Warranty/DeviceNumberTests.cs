using System.Globalization;
using ServiceBot.Dialogs.Devices;
using ServiceBot.Tests.Wording;

namespace ServiceBot.Tests.Warranty;

public sealed class DeviceNumberTests
{
    /// <summary>Fourteen digits, far apart and always the same.</summary>
    private static IEnumerable<string> Fourteens() =>
        Enumerable.Range(1, 500).Select(step => (step * 7_345_678_901_237L % 100_000_000_000_000L).ToString("D14", CultureInfo.InvariantCulture));

    [Theory]
    [InlineData("490154203237518")]
    [InlineData("35-387923-425263-3", "353879234252633")]
    [InlineData("35 387923 425263 3", "353879234252633")]
    [InlineData("４９０１５４２０３２３７５１８", "490154203237518")]
    [InlineData("490154203237518 ", "490154203237518")]
    public void An_imei_is_read_however_it_is_typed(string typed, string? imei = null) =>
        Assert.Equal(new DeviceNumber.Imei(imei ?? typed), DeviceNumbers.Read(typed));

    [Theory]
    [InlineData("490154203237519"), InlineData("123456789012345")]
    public void A05_An_imei_with_a_wrong_check_digit_is_told_apart(string typed) =>
        Assert.Equal(new DeviceNumber.Mistyped(typed), DeviceNumbers.Read(typed));

    [Fact]
    public void Fourteen_digits_are_an_imei_without_its_check_digit() =>
        Assert.Equal(new DeviceNumber.WithoutCheckDigit("490154203237518"), DeviceNumbers.Read("49015420323751"));

    [Fact]
    public void Sixteen_digits_are_an_imei_with_the_software_version() =>
        Assert.Equal(new DeviceNumber.WithSoftwareVersion("490154203237518"), DeviceNumbers.Read("4901542032375101"));

    [Fact]
    public void Of_ten_last_digits_exactly_one_is_right() => Assert.All(Fourteens(), digits =>
        Assert.Single(Enumerable.Range(0, 10), check => DeviceNumbers.HasRightCheckDigit($"{digits}{check}")));

    [Fact]
    public void One_wrong_digit_is_always_noticed() => Assert.All(Fourteens().Take(50), digits =>
    {
        var imei = ((DeviceNumber.WithoutCheckDigit)DeviceNumbers.Read(digits)).Completed;
        Assert.IsType<DeviceNumber.Imei>(DeviceNumbers.Read(imei));
        for (var at = 0; at < imei.Length; at++)
            for (var more = 1; more < 10; more++)
                Assert.IsType<DeviceNumber.Mistyped>(DeviceNumbers.Read($"{imei[..at]}{(imei[at] - '0' + more) % 10}{imei[(at + 1)..]}"));
    });

    [Theory]
    [InlineData("\0"), InlineData("\uD800"), InlineData("/A"), InlineData("----------------"), InlineData("٣٥٦٩٣٨٠٣٥٦٤٣٨٠٩"), InlineData("M/A M/A M/A")]
    public void No_text_is_too_odd_to_be_read(string text) => Assert.IsType<DeviceNumber.None>(DeviceNumbers.Read(text));

    [Theory]
    [InlineData("c02xl0gtjgh5", "C02XL0GTJGH5"), InlineData("F17Z-N3M0-QX", "F17ZN3M0QX")]
    public void A_serial_number_is_read_however_it_is_typed(string typed, string serial) =>
        Assert.Equal(new DeviceNumber.Serial(serial), DeviceNumbers.Read(typed));

    [Fact]
    public void The_letters_that_look_like_digits_are_corrected_on_offer() =>
        Assert.Equal(new DeviceNumber.Serial("CO2XLOGTJGH5", "C02XL0GTJGH5"), DeviceNumbers.Read("CO2XLOGTJGH5"));

    [Theory]
    [InlineData("hello"), InlineData("abcdefghij"), InlineData("123"), InlineData(""), InlineData("12345678901234567")]
    public void What_has_no_shape_is_no_number(string typed) => Assert.IsType<DeviceNumber.None>(DeviceNumbers.Read(typed));

    [Theory]
    [InlineData("MTLV3ZP/A", "TW,HK,MO,SG"), InlineData("mg724ch/a", "CN"), InlineData("MG6L4ZA/A", "HK"), InlineData("型號 MX123J/A 的", "JP"), InlineData("MLL82LL /A", "US")]
    public void The_market_is_in_the_last_letters_of_the_part_number(string typed, string regions) => Assert.Equal(regions, RegionRules.Of(ShippedTemplates.Markets, typed) switch
    {
        Market.Of market => market.Region,
        Market.OneOf several => string.Join(',', several.Regions),
        _ => "",
    });

    [Theory]
    [InlineData("MTLV3QQ/A"), InlineData("A3090"), InlineData(null)]
    public void A_market_that_nobody_knows_is_not_made_up(string? part) => Assert.IsType<Market.Unknown>(RegionRules.Of(ShippedTemplates.Markets, part));

    [Fact]
    public void What_is_only_in_lists_that_others_keep_is_marked() => Assert.Equal(new Market.Of("US", Checked: false), RegionRules.Of(ShippedTemplates.Markets, "MTLV3LL/A"));

    [Theory]
    [InlineData("MTLV3ZP/A", "TW", "TW"), InlineData("MTLV3ZP/A", "JP", "TW"), InlineData("MG724CH/A", "TW", "CN"), InlineData(null, "tw", "TW")]
    public void A04_A_device_that_the_shop_sold_is_of_its_own_market_unless_it_says_otherwise(string? part, string store, string region) =>
        Assert.Equal(region, RegionRules.RegionOfSold(ShippedTemplates.Markets, part, store));

    [Theory]
    [InlineData("CN", "TW", RegionKind.Mainland), InlineData("CN", "CN", RegionKind.Mainland), InlineData("TW", "TW", RegionKind.Home)]
    [InlineData("HK", "TW", RegionKind.Abroad), InlineData("TW", "CN", RegionKind.Abroad), InlineData("tw", "TW", RegionKind.Home)]
    public void The_kind_of_market_is_seen_from_the_shop(string region, string store, RegionKind kind) => Assert.Equal(kind, RegionRules.KindOf(region, store));
}
