using ServiceBot.Tests.Dialogs;
using ServiceBot.Tests.ServicePoints;

namespace ServiceBot.Tests.Knowledge;

/// <summary>The seed's questions and tips, each with its own example.</summary>
public sealed class KnowledgeChatTests
{
    public static TheoryData<string, string, string, string> Rows() => new()
    {
        { "B01", "zh-Hant", "售後靠譜嗎？", "您放心" },
        { "B01", "en", "Is the service reliable?", "Rest assured" },
        { "C02", "zh-Hant", "到店會怎樣？", "當面測試" },
        { "C02", "zh-Hans", "到店会怎样？", "当面测试" },
        { "C02", "en", "What happens there?", "tested in front of you" },
        { "C03", "zh-Hant", "為什麼要知道什麼情況下會出現？", "充電、玩遊戲" },
        { "C03", "en", "What if the fault doesn't appear during the test?", "charging, gaming" },
        { "C05", "zh-Hant", "送進去兩小時了", "2到3小時" },
        { "C05", "en", "It's been in for two hours", "2–3 hours" },
        { "C06", "zh-Hant", "換機單是什麼？", "不能馬上處理的故障會出具換機單" },
        { "C06", "en", "What is a replacement order?", "issued when the fault can't be handled at once" },
        { "C07", "zh-Hant", "換機要多久？", "9月18日（週五）至 9月23日" },
        { "C07", "en", "How long for the replacement?", "between Friday 18 September and Wednesday 23 September" },
        { "C08", "zh-Hant", "換新機保固重新算嗎？", "延續舊機" },
        { "C08", "en", "Does the warranty restart?", "does not restart" },
        { "J02", "zh-Hant", "申請維修要先做什麼？", "故障申請單，並當面測試" },
        { "J02", "en", "What's first when applying?", "fault form" },
        { "J03", "zh-Hant", "多久知道結果？", "2到3小時" },
        { "J03", "en", "How long until I know the inspection result?", "2–3 hours" },
        { "J04", "zh-Hant", "修不了怎麼辦？", "換機單" },
        { "J04", "en", "What if it can't be fixed?", "replacement order" },
        { "J05", "zh-Hant", "新機多久到？", "10天到15天" },
        { "J05", "en", "When do I get the new one?", "10 days to 15 days" },
        { "J06", "zh-Hant", "新機保固多久？", "延續舊機的保修和激活時間" },
        { "J06", "en", "Warranty on the new one?", "carries on with the warranty" },
        { "D03", "zh-Hant", "怎麼備份？", "iCloud 備份" },
        { "D03", "zh-Hans", "怎么备份？", "iCloud 备份" },
        { "D03", "en", "How do I back up?", "iCloud Backup" },
        { "D05", "zh-Hant", "為什麼要密碼？", "抹掉設備並關閉" },
        { "D05", "zh-Hant", "怎麼關閉尋找？", "尋找我的 iPhone" },
        { "D05", "en", "Why the password?", "Find My switched off" },
        { "D05", "en", "How do I turn off Find My?", "Settings" },
        { "E06", "zh-Hant", "聽說保修政策變了？", "那是謠言" },
        { "E06", "en", "I heard the warranty policy changed.", "rumour" },
        { "E07", "zh-Hant", "可以現場換嗎？", "留下來等通知" },
        { "E07", "en", "Can you swap it on the spot?", "leave it and wait for notice" },
        { "E08", "zh-Hant", "會換新機嗎？", "經檢測後" },
        { "E08", "en", "Will I get a new one?", "after inspection" },
        { "E09", "zh-Hant", "過保修要多少錢？", "先報價" },
        { "E09", "en", "How much out of warranty?", "quote first" },
        { "E10", "zh-Hant", "外面修比較便宜", "原裝零件有被換掉的風險" },
        { "E10", "en", "It's cheaper outside", "original parts may get swapped" },
        { "F13", "zh-Hant", "去官方還是外面修？", "零件基本是新的" },
        { "F13", "en", "Official or outside?", "parts are basically new" },
        { "G04", "zh-Hant", "保修政策是不是改了？", "不再現場決定" },
        { "G04", "en", "Did the policy change?", "decided on the spot" },
        { "G05", "zh-Hant", "當天能拿到嗎？", "留下來等通知" },
        { "G05", "en", "Same day?", "leave it and wait" },
        { "H04", "zh-Hant", "可以當場換零件嗎？", "不能當場更換" },
        { "H04", "en", "Can parts be swapped on the spot?", "leave it and wait" },
        { "X05", "zh-Hant", "會當場換嗎？多久？", "10天到15天" },
        { "X05", "en", "On the spot? How long?", "10 days to 15 days" },
        { "X01", "zh-Hant", "有規定多久內要維修嗎？", "2到3小時" },
        { "X01", "en", "Is there a time limit?", "2–3 hours" },
        { "H05", "zh-Hant", "剛從安卓換過來", "iOS" },
        { "H05", "en", "I just switched from Android.", "iOS" },
        { "H06", "zh-Hant", "怎麼截圖？iPhone 6", "同時按 Home 鍵和電源鍵" },
        { "H06", "zh-Hant", "怎麼截圖？iPhone 14", "側邊按鈕和調高音量鍵" },
        { "H06", "en", "How do I take a screenshot? iPhone SE", "press Home and the power button" },
        { "H06", "en", "How do I take a screenshot on iPhone 15 Pro?", "side button and volume up" },
        { "H07", "zh-Hant", "iPhone 7 當機了關不掉", "10 秒" },
        { "H07", "en", "My iPhone 13 is frozen.", "Anything unsaved will be lost" },
        { "H08", "zh-Hant", "怎麼拒接來電？", "按一下電源鍵（側邊按鈕）靜音，按兩下掛斷" },
        { "H08", "en", "How do I reject a call?", "once to mute, twice to hang up" },
        { "H09", "zh-Hant", "螢幕上那個小圓圈是什麼", "AssistiveTouch" },
        { "H09", "en", "What's the little circle on screen?", "Control Centre" },
        { "H10", "zh-Hant", "怎麼關掉小圓圈？", "輔助使用 > 觸控" },
        { "H10", "en", "How do I turn off the circle?", "Accessibility > Touch" },
        { "H11", "zh-Hant", "iPhone 8 怎麼關閉 App？", "連按兩下 Home 鍵，往上滑" },
        { "H11", "en", "How do I close apps on iPhone 8?", "double-press Home, swipe" },
        { "H12", "zh-Hant", "九宮格輸入法怎麼開？", "鍵盤 > 新增鍵盤" },
        { "H12", "zh-Hant", "美版的九宮格輸入法怎麼開？", "其他地區的機型沒有" },
        { "H12", "en", "How do I enable 9-key input?", "mainland and HK models only" },
        { "H13", "zh-Hant", "簡訊時間怎麼看？", "向左輕滑" },
        { "H13", "en", "How do I see message times?", "swipe left slightly" },
        { "H14", "zh-Hant", "Safari 分頁怎麼關？", "向左滑動標籤" },
        { "H14", "en", "How do I close Safari tabs?", "swipe the tab left" },
        { "H15", "zh-Hant", "iPhone 4 怎麼連拍？", "這個功能要 iPhone 5 以上機型" },
        { "H15", "en", "Burst on iPhone 4?", "needs a later model" },
        { "H15", "zh-Hant", "iPhone 12 怎麼連拍？", "按住相機的拍照鍵" },
    };

    [Theory]
    [MemberData(nameof(Rows))]
    public async Task Each_row_is_answered_as_the_seed_has_it(string row, string locale, string text, string expected)
    {
        var said = Unescaped(await new Chat(locale).SayAsync(text));

        Assert.True(said.Contains(expected, StringComparison.Ordinal), $"{row}: {said}");
    }

    // H-06: what has a Home button is asked where the answer depends on it, and never twice (I-09).
    [Theory]
    [InlineData("zh-Hant", "怎麼截圖？", "iPhone 14", "側邊按鈕", "怎麼關閉 App？", "從底部往上滑")]
    [InlineData("en", "How do I take a screenshot?", "It has a Home button", "press Home", "How do I close apps?", "double-press Home")]
    public async Task H06_the_model_is_asked_once_where_it_matters(string locale, string ask, string model, string answer, string next, string nextAnswer)
    {
        var chat = new Chat(locale);

        Assert.Contains("iPhone 14", await chat.SayAsync(ask));
        Assert.Contains(answer, await chat.SayAsync(model));
        Assert.Contains(nextAnswer, await chat.SayAsync(next));
    }

    [Theory]
    [InlineData("zh-Hant", "最近的維修據點，我在台北", "謝謝", "祝您早日修好")]
    [InlineData("en", "Nearest repair point in Taipei", "thanks", "I hope it's fixed")]
    public async Task F14_whoever_has_something_broken_is_wished_a_quick_repair(string locale, string before, string thanks, string wish)
    {
        var chat = new Chat(locale);
        chat.Shop.Points.AddRange(DemoPlaces.All);
        await chat.SayAsync(before);

        Assert.Contains(wish, await chat.SayAsync(thanks));
    }

    [Fact]
    public async Task H06_who_does_not_know_gets_both_ways()
    {
        var chat = new Chat();
        await chat.SayAsync("怎麼截圖？");

        var said = await chat.SayAsync("不確定");

        Assert.Contains("有 Home 鍵的機型", said);
        Assert.Contains("沒有 Home 鍵的機型", said);
    }

    [Fact]
    public async Task H06_the_customers_own_phone_is_known()
    {
        var chat = new Chat { SignedInAs = "c-883" };
        chat.Shop.Orders.Add(SampleOrders.Laptop() with { Lines = [SampleOrders.Laptop().Lines[0] with { Name = "iPhone 15" }] });

        Assert.Contains("側邊按鈕", await chat.SayAsync("怎麼截圖？"));
    }

    [Fact]
    public async Task H07_a_frozen_device_warns_of_unsaved_data_first()
    {
        var said = await new Chat().SayAsync("iPhone 7 當機了關不掉");

        Assert.True(said.IndexOf("不見", StringComparison.Ordinal) < said.IndexOf("10 秒", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("zh-Hant", "這是哪裡規定的？", "換機單是什麼？", "品牌售後申請流程", "2026年8月15日")]
    [InlineData("en", "Where does it say that?", "What is a replacement order?", "repair application procedure", "15 August 2026")]
    public async Task D09_the_source_and_the_day_of_its_review_are_told(string locale, string ask, string before, string source, string day)
    {
        var chat = new Chat(locale);
        await chat.SayAsync(before);

        var said = await chat.SayAsync(ask);

        Assert.Contains(source, said);
        Assert.Contains(day, said);
        Assert.DoesNotContain(source, await new Chat(locale).SayAsync(ask));
    }

    [Theory]
    [InlineData("zh-Hant", "有規定多久內要維修嗎？", "請以門市最新公告為準")]
    [InlineData("zh-Hans", "有规定多久内要维修吗？", "请以门店最新公告为准")]
    [InlineData("en", "Is there a time limit?", "check the latest notice")]
    public async Task X01_a_fact_that_is_due_for_review_is_said_with_care_and_counted(string locale, string text, string care)
    {
        var chat = new Chat(locale);
        Assert.DoesNotContain(care, await chat.SayAsync(text));
        Assert.Empty(chat.Shop.StaleFacts);

        chat.Now = chat.Now.AddYears(1);

        Assert.Contains(care, await chat.SayAsync(text));
        Assert.Equal(["knowledge.time-limit"], chat.Shop.StaleFacts);
    }

    // nothing says "on the spot" and "leave it" at once.
    [Fact]
    public async Task X05_the_answers_to_one_visit_do_not_contradict_each_other()
    {
        var chat = new Chat();
        var said = string.Concat(await chat.SayAsync("會當場換嗎？多久？"), await chat.SayAsync("換機單是什麼？"), await chat.SayAsync("換機要多久？"), await chat.SayAsync("會換新機嗎？"));

        Assert.DoesNotContain("可以當場", said);
        Assert.DoesNotContain("可以現場", said);
        Assert.Contains("9月18日（週五）至 9月23日（週三）", said);
    }

    [Fact]
    public async Task A_question_in_between_is_answered_and_the_form_goes_on()
    {
        var chat = new Chat();
        chat.Shop.Points.AddRange(DemoPlaces.All);
        await chat.SayAsync("最近的維修據點");

        var said = await chat.SayAsync("換機單是什麼？");

        Assert.Contains("不能馬上處理", said);
        Assert.Contains("哪個城市", said);
    }

    private static string Unescaped(string text) => text.Replace("\\", "", StringComparison.Ordinal);
}
