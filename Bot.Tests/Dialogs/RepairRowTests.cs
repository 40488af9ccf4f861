using Microsoft.Bot.Schema;
using Newtonsoft.Json.Linq;
using ServiceBot.Dialogs.Devices;
using ServiceBot.Dialogs.Orders;
using ServiceBot.Dialogs.Repairs;
using ServiceBot.Dialogs.ServicePoints;

namespace ServiceBot.Tests.Dialogs;

/// <summary>The seed's rows about handing in a broken device, each with its own example.</summary>
public sealed class RepairRowTests
{
    [Theory]
    [InlineData("zh-Hant", "手機壞了怎麼辦？", "官方售後維修最有保障"), InlineData("en", "My phone is broken, what should I do?", "Official service protects you best")]
    public async Task A_01_Official_service_is_recommended_with_its_reason(string locale, string said, string expected) =>
        Assert.Contains(expected, await (await OpenAsync(locale)).SayAsync(said), StringComparison.Ordinal);

    [Theory]
    [InlineData("zh-Hant", "我的 iPhone 15 螢幕碎了，我很急，今天就要用", "最近的授權維修點", "台北信義", "原裝零件有被換掉的風險")]
    [InlineData("en", "My iPhone 15 screen is broken, it's urgent", "nearest authorised place", "Xinyi, Taipei", "original parts may get swapped")]
    public async Task A_02_In_a_hurry_the_authorised_place_comes_first_and_the_local_shop_last(string locale, string said, string first, string area, string last)
    {
        var chat = await OpenAsync(locale);
        var answered = await chat.SayAsync(said);
        Assert.Contains(first, answered, StringComparison.Ordinal);
        Assert.DoesNotContain(last, answered, StringComparison.Ordinal);
        Assert.Contains(last, await chat.SayAsync(area), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_02_Said_in_the_midst_it_turns_the_order_of_the_questions_round()
    {
        var chat = await OpenAsync("zh-Hant");
        await chat.SayAsync("iPhone 15 送修");
        Assert.Contains("城市和區", await chat.SayAsync("我很急，今天就要用"), StringComparison.Ordinal);
        Assert.True(chat.Remembered.Repair.Urgent);
    }

    [Theory]
    [InlineData("zh-Hant", "我的 MacBook Air 13 要送修", "地區版本就不用再查了", "出了什麼狀況"), InlineData("en", "My MacBook Air 13 is broken", "no need to check the region", "What's wrong")]
    public async Task A_04_What_the_shop_sold_itself_needs_no_question_about_the_region(string locale, string said, string expected, string next)
    {
        var chat = await OpenAsync(locale);
        chat.SignedInAs = "c-883";
        chat.Shop.Orders.Add(SampleOrders.Laptop(status: OrderStatus.Delivered));
        var answered = await chat.SayAsync(said);
        Assert.Contains(expected, answered, StringComparison.Ordinal);
        Assert.Contains(next, answered, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("zh-Hant", "iPhone 14 送修", "356938035643808", "有一個數字打錯了", "不知道", "以機身序號為準")]
    [InlineData("en", "iPhone 14 broken", "356938035643808", "One digit of that IMEI", "I don't know", "go by the serial number")]
    public async Task A_05_A_mistyped_imei_is_corrected_gently_and_not_to_know_it_is_fine(
        string locale, string opens, string mistyped, string corrected, string unknown, string accepted)
    {
        var chat = await OpenAsync(locale);
        Assert.Contains("*#06#", (await chat.SayAsync(opens)).Replace("\\", "", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.Contains(corrected, await chat.SayAsync(mistyped), StringComparison.Ordinal);
        Assert.Contains(accepted, await chat.SayAsync(unknown), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_03_A_known_imei_tells_region_and_warranty_and_by_what()
    {
        var chat = await OpenAsync("zh-Hant");
        chat.Shop.Devices.Add(new Device { Imei = "356938035643809", SerialNumber = "F4GXT7QLHG7F", PartNumber = "MTLV3ZP/A", PurchasedOn = new DateOnly(2026, 2, 1) });
        await chat.SayAsync("iPhone 15 送修");
        var found = await chat.SayAsync("35 693803 564380 9");
        Assert.Contains("台灣版", found, StringComparison.Ordinal);
        Assert.Contains("2027年2月1日", found, StringComparison.Ordinal);
        Assert.Contains("序號登記的購買日", found, StringComparison.Ordinal);
        Assert.Equal("serial", chat.Remembered.Repair.Unit?.Source);
    }

    [Theory]
    [InlineData("zh-Hant", "iPhone 15 送修", "不知道", "有時候會黑屏", "什麼情況下會這樣", "嗯", "不確定")]
    [InlineData("en", "iPhone 15 broken", "I don't know", "It sometimes goes black", "In which situation", "yes", "Not sure")]
    public async Task C_03_A_situation_or_not_sure_is_needed(string locale, string opens, string unknown, string fault, string asked, string nothing, string unsure)
    {
        var chat = await OpenAsync(locale);
        await chat.SayAsync(opens);
        await chat.SayAsync(unknown);
        Assert.Contains(asked, await chat.SayAsync(fault), StringComparison.Ordinal);
        await chat.SayAsync(nothing);
        Assert.Null(chat.Remembered.Repair.Condition);
        await chat.SayAsync(unsure);
        Assert.Equal(unsure, chat.Remembered.Repair.Condition);
    }

    [Theory]
    [InlineData("zh-Hant", "我的 iPhone 15 掉水裡了", "不知道", "掉到馬桶，昨天", "關機、擦乾，不要充電", "一般不在有限保固內")]
    [InlineData("en", "My iPhone 15 fell into the water, it's broken", "I don't know", "In the sink, it fell into the water yesterday", "don't charge it", "usually isn't covered")]
    public async Task F_01_Liquid_is_met_without_blame_and_with_honest_words_on_the_warranty(
        string locale, string opens, string unknown, string cause, string care, string warranty)
    {
        var chat = await OpenAsync(locale);
        var said = await chat.SayAsync(opens);
        await chat.SayAsync(unknown);
        await chat.SayAsync(cause);
        Assert.Contains(care, said, StringComparison.Ordinal);
        Assert.Contains(warranty, said, StringComparison.Ordinal);
        Assert.Contains(DamageKinds.Liquid, chat.Remembered.Repair.History!);
    }

    [Theory]
    [InlineData("zh-Hant", "我越獄了可以修嗎？", "先還原成原廠系統"), InlineData("en", "Can a jailbroken phone be repaired?", "restored to the original system first")]
    public async Task F_09_A_jailbroken_device_is_restored_first(string locale, string said, string expected) =>
        Assert.Contains(expected, await (await OpenAsync(locale)).SayAsync(said), StringComparison.Ordinal);

    [Fact]
    public async Task F_09_Jailbroken_puts_the_restoring_on_the_list()
    {
        var chat = await AtHistoryAsync();
        Assert.Contains("先還原成原廠系統", await chat.SayAsync("越獄過，也摔過一次"), StringComparison.Ordinal);
        Assert.Equal([DamageKinds.Dropped, DamageKinds.Jailbroken], chat.Remembered.Repair.History!);
        await chat.SayAsync("跳過");
        await chat.SayAsync("寄送");
        Assert.Contains(Preparations.Restore, Toggles(chat));
    }

    [Theory]
    [InlineData("怎麼備份？", "iCloud 備份"), InlineData("為什麼要密碼？", "抹掉設備並關閉「尋找」"), InlineData("怎麼關閉尋找？", "尋找我的 iPhone")]
    [InlineData("要帶身分證嗎？", "駕照、護照或政府核發"), InlineData("充不了電要帶什麼？", "充電線和充電器")]
    [InlineData("到店會怎樣？", "當面測試"), InlineData("申請維修要先做什麼？", "故障申請單"), InlineData("多久知道結果？", "2到3小時"), InlineData("修不了怎麼辦？", "換機單")]
    [InlineData("新機多久到？", "9月18日（週五）至 9月23日（週三）"), InlineData("新機保固多久？", "延續舊機"), InlineData("換機單是什麼？", "換新機給您")]
    [InlineData("外面修比較便宜", "原裝零件有被換掉的風險"), InlineData("去官方還是外面修？", "零件基本是新的"), InlineData("會當場換嗎？多久？", "手機要留下來等通知")]
    public async Task A_question_about_the_repair_is_answered_where_it_comes_up_and_the_form_goes_on(string said, string expected)
    {
        var chat = await OpenAsync("zh-Hant");
        await chat.SayAsync("iPhone 15 送修");
        var answered = await chat.SayAsync(said);
        Assert.Contains(expected, answered, StringComparison.Ordinal);
        Assert.Contains("序號或 IMEI", answered, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("How do I back up?", "iCloud Backup"), InlineData("Why the password?", "the device erased and Find My switched off")]
    [InlineData("Do I need ID?", "driving licence, passport or government ID"), InlineData("It won't charge – what to bring?", "cable and adapter"), InlineData("What happens there?", "tested in front of you")]
    [InlineData("How soon will I know?", "2–3 hours"), InlineData("What if it can't be fixed?", "replacement order"), InlineData("It's cheaper outside", "original parts may get swapped")]
    [InlineData("Official or outside?", "basically new"), InlineData("On the spot? How long?", "leave it and wait")]
    public async Task Questions_about_repairs_are_answered_in_English_too(string said, string expected) =>
        Assert.Contains(expected, await (await OpenAsync("en")).SayAsync(said), StringComparison.Ordinal);

    [Fact]
    public async Task D_03_What_is_ticked_off_is_remembered_and_answers_the_question_about_the_backup()
    {
        var chat = await AtHistoryAsync();
        foreach (var line in new[] { "都沒有", "跳過", "台北" })
            await chat.SayAsync(line);
        Assert.Equal([Preparations.Backup, Preparations.Password, Preparations.Charger, Preparations.Receipt, Preparations.Identity, Preparations.Demonstrate], Toggles(chat));
        var said = await chat.SendAsync(new Activity { Type = ActivityTypes.Message, Value = JObject.Parse("""{"checklist":true,"backup":"true","receipt":"true","identity":"false"}""") });
        Assert.Contains("怎麼稱呼您", said, StringComparison.Ordinal);
        Assert.Equal([Preparations.Backup, Preparations.Receipt], chat.Remembered.Repair.Ready);
        foreach (var line in new[] { "林美華", "0912345678", "送出" })
            await chat.SayAsync(line);
        Assert.Equal([Preparations.Backup, Preparations.Receipt], Assert.Single(chat.Shop.Repairs).Request.Prepared!);
        said = await chat.SendAsync(new Activity { Type = ActivityTypes.Message, Value = JObject.Parse("""{"checklist":true,"backup":"true","receipt":"true","identity":"true"}""") });
        Assert.Contains("還剩下", said, StringComparison.Ordinal);
        Assert.DoesNotContain("身分證件", said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_picture_answers_its_question_and_one_sent_earlier_is_not_asked_for()
    {
        var chat = await AtHistoryAsync();
        await chat.SayAsync("都沒有");
        Assert.Contains("城市和區", await chat.SendAsync(Picture()), StringComparison.Ordinal);
        Assert.Equal("front.png", Assert.Single(chat.Remembered.Repair.Files).Name);
        var early = await AtHistoryAsync();
        Assert.Contains("和申請單放在一起", await early.SendAsync(Picture()), StringComparison.Ordinal);
        Assert.Contains("城市和區", await early.SayAsync("都沒有"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("no_picture", "不是照片或影片"), InlineData("empty", "是空的"), InlineData("too_large", "一次加起來 5 MB 以內")]
    public async Task A_file_that_was_not_kept_is_refused_in_clear_words(string reason, string expected)
    {
        var chat = await AtHistoryAsync();
        await chat.SayAsync("都沒有");
        var said = await chat.SendAsync(new Activity
        {
            Type = ActivityTypes.Message,
            ChannelData = new JObject { ["refusedFiles"] = new JArray(new JObject { ["name"] = "x.png", ["reason"] = reason, ["most"] = 5 * 1024 * 1024 }) },
        });
        Assert.Contains(expected, said, StringComparison.Ordinal);
        Assert.Contains("傳一張照片", said, StringComparison.Ordinal);
        Assert.Empty(chat.Remembered.Repair.Files);
    }

    [Fact]
    public async Task Places_of_the_district_are_offered_and_the_chosen_one_is_on_the_form()
    {
        var chat = await AtHistoryAsync();
        chat.Shop.Points.Add(Point("p-1", "信義授權服務", ServicePointKind.AuthorizedProvider));
        chat.Shop.Points.Add(Point("p-2", "信義經銷商", ServicePointKind.AuthorizedReseller));
        await chat.SayAsync("都沒有");
        await chat.SayAsync("跳過");
        await chat.SayAsync("我在台北信義");
        Assert.Equal(["信義授權服務", "寄送"], chat.Buttons);
        await chat.SayAsync("第一個");
        Assert.Equal("p-1", chat.Remembered.Repair.PlaceReference);
    }

    [Theory]
    [InlineData("zh-Hant", "謝謝", "祝您早日修好"), InlineData("en", "Thanks", "hope it's fixed")]
    public async Task F_14_Thanks_after_handing_in_are_answered_with_a_wish(string locale, string said, string expected)
    {
        var chat = await AtHistoryAsync();
        foreach (var line in new[] { "都沒有", "跳過", "寄送", "備份好了", "林美華", "0912345678" })
            await chat.SayAsync(line);
        Assert.Contains("0800", await chat.SayAsync("送出"), StringComparison.Ordinal);
        Assert.Contains("不用再送一次", await chat.SayAsync("送出"), StringComparison.Ordinal);
        Assert.Single(chat.Shop.Repairs);
        if (locale == "en")
            await chat.SayAsync("english");
        Assert.Contains(expected, await chat.SayAsync(said), StringComparison.Ordinal);
    }

    private static Activity Picture() => new()
    {
        Type = ActivityTypes.Message,
        Attachments = [new Attachment("image/png", "http://localhost:3978/v3/directline/attachments/x", name: "front.png")],
    };

    private static ServicePoint Point(string reference, string name, ServicePointKind kind) => new()
    {
        Reference = reference,
        Name = name,
        Kind = kind,
        At = new GeoPoint(25.03, 121.56),
        City = "臺北市",
        District = "信義區",
    };

    private static IEnumerable<string> Toggles(Chat chat) =>
        chat.Sent.SelectMany(activity => activity.Attachments ?? []).SelectMany(card => JObject.FromObject(card.Content).SelectTokens("body[*].id")).Select(id => (string)id!);

    private static async Task<Chat> AtHistoryAsync()
    {
        var chat = await OpenAsync("zh-Hant");
        foreach (var line in new[] { "iPhone 15 送修", "不知道", "充不了電", "一直都這樣" })
            await chat.SayAsync(line);
        return chat;
    }

    private static async Task<Chat> OpenAsync(string locale)
    {
        var chat = new Chat(locale);
        await chat.JoinAsync();
        return chat;
    }
}
