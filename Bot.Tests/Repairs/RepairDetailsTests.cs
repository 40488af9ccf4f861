using ServiceBot.Dialogs.Repairs;
using ServiceBot.Repairs;

namespace ServiceBot.Tests.Repairs;

public sealed class RepairDetailsTests
{
    [Fact]
    public void The_whole_request_is_stored_and_read_back()
    {
        var request = new RepairRequest
        {
            Device = "iPhone 15",
            Fault = "充不了電",
            Condition = "不確定",
            ContactName = "林美華",
            Contact = "0912345678",
            BackedUp = true,
            Locale = "zh-Hant",
            Imei = "356938035643809",
            Market = "HK",
            CoveredUntil = new DateOnly(2027, 2, 1),
            CoverSource = "serial",
            History = [DamageKinds.Liquid],
            MailIn = true,
            Files = [new KeptFile("front.png", "image/png", "http://localhost/x")],
            Preparation = [Preparations.Backup],
            Prepared = [],
        };

        var read = RepairDetails.Read(RepairDetails.Write(request))!;

        Assert.Equal(RepairDetails.Write(request), RepairDetails.Write(read));
        Assert.Equal(("HK", true, "front.png"), (read.Market, read.MailIn, read.Files![0].Name));
    }

    [Fact]
    public void What_an_earlier_version_stored_is_read()
    {
        var read = RepairDetails.Read("""{"device":"iPhone 15","fault":"x","condition":"y","contactName":"林","contact":"0912345678","backedUp":false,"locale":"zh-Hant"}""");

        Assert.Equal(("iPhone 15", null, false), (read!.Device, read.History, read.MailIn));
        Assert.Null(RepairDetails.Read(null));
    }
}
