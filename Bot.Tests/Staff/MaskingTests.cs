using ServiceBot.Staff;

namespace ServiceBot.Tests.Staff;

public class MaskingTests
{
    [Theory]
    [InlineData("356938035643809", "35****3809")]
    [InlineData("我的 IMEI 是356938035643809。", "我的 IMEI 是35****3809。")]
    [InlineData("35-693803-564380-9", "35****3809")]
    [InlineData("lin@example.com", "l***@example.com")]
    [InlineData("請寄到lin.mei+shop@mail.example.com.tw謝謝", "請***@mail.example.com.tw謝謝")]
    [InlineData("+886912345678", "+8869****5678")]
    [InlineData("+886 912-345-678", "+8869****5678")]
    [InlineData("打 0912345678 找我", "打 09****5678 找我")]
    [InlineData("(02) 2345-6789", "02****6789")]
    [InlineData("13800138000", "13****8000")]
    [InlineData("\uFF10\uFF19\uFF11\uFF12\uFF13\uFF14\uFF15\uFF16\uFF17\uFF18", "\uFF10\uFF19****\uFF15\uFF16\uFF17\uFF18")]
    [InlineData("Serial C02XL0GTJGH5 please", "Serial C0****JGH5 please")]
    [InlineData("F17ZN3M0QX", "F1****M0QX")]
    [InlineData("序號:c02xl0gtjgh5", "序號:c0****jgh5")]
    [InlineData("lin@example.com, 0912345678", "l***@example.com, 09****5678")]
    public void What_identifies_a_person_or_a_device_is_covered(string text, string masked) => Assert.Equal(masked, Masking.Mask(text));

    [Theory]
    [InlineData("W100027")]
    [InlineData("RP-7K2MZ0QX4B")]
    [InlineData("AB-12345678")]
    [InlineData("最晚會在9月15日(週二)送達呢")]
    [InlineData("2026-09-15 10:00")]
    [InlineData("2026-09-15")]
    [InlineData("NT$45,900, 14 days")]
    [InlineData("https://track.example.com/906512340036")]
    [InlineData("MacBook Air 13")]
    [InlineData("")]
    public void What_staff_work_by_stays(string text) => Assert.Equal(text, Masking.Mask(text));
}
