using ServiceBot.Dialogs.Devices;
using ServiceBot.Dialogs.Repairs;

namespace ServiceBot.Tests.Dialogs;

/// <summary>What the customer asks of a repair that is under way, answered from where it stands.</summary>
public sealed class RepairStatusChatTests
{
    private const string Number = "RP-7K3M9Q2X4V";
    private static readonly string[] Locales = ["zh-Hant", "zh-Hans", "en"];

    [Theory]
    [InlineData("zh-Hant", "送進去兩小時了", "9月8日（週二）下午1:00之前有結果")]
    [InlineData("zh-Hans", "多久知道结果？", "9月8日（周二）下午1:00之前有结果")]
    [InlineData("en", "It's been in for two hours", "by 1:00 pm on Tuesday 8 September")]
    public async Task C05_J03_The_result_of_the_inspection_has_its_hour(string locale, string question, string answer) =>
        Assert.Contains(answer, await AskAsync(locale, question, RepairStates.Inspecting), StringComparison.Ordinal);

    [Theory]
    [InlineData("zh-Hant", "換機單是什麼？", "故障不能馬上處理", "HJ-88")]
    [InlineData("zh-Hans", "修不了怎么办？", "故障不能马上处理", "HJ-88")]
    [InlineData("en", "What is a replacement order?", "can't be handled straight away", "HJ-88")]
    public async Task C06_J04_The_replacement_order_is_explained_with_its_number(string locale, string question, params string[] answers)
    {
        var said = await AskAsync(locale, question, RepairStates.ReplacementOrdered, "HJ-88");

        Assert.All(answers, answer => Assert.Contains(answer, said, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("zh-Hant", "換機要多久？", "9月18日（週五）至 9月23日（週三）之間")]
    [InlineData("zh-Hant", "新機多久到？", "9月18日（週五）至 9月23日（週三）之間")]
    [InlineData("zh-Hans", "换机要多久？", "9月18日（周五）至 9月23日（周三）之间")]
    [InlineData("en", "How long for the replacement?", "between Friday 18 September and Wednesday 23 September")]
    public async Task C07_J05_A_replacement_has_its_days(string locale, string question, string answer) =>
        Assert.Contains(answer, await AskAsync(locale, question, RepairStates.ReplacementOrdered), StringComparison.Ordinal);

    [Theory]
    [InlineData("zh-Hant", "換新機保固重新算嗎？", "延續原來那台，到 2027年2月1日")]
    [InlineData("zh-Hans", "换新机保修重新算吗？", "延续原来那台，到 2027年2月1日")]
    [InlineData("en", "Does the warranty restart?", "from the old one, until Monday 1 February 2027")]
    public async Task C08_J06_The_warranty_goes_on_from_the_old_device_until_the_day_that_is_known(string locale, string question, string answer)
    {
        var chat = await OpenAsync(locale, RepairStates.ReplacementOrdered, serial: "C02XL0GTJGH5");
        chat.Shop.Devices.Add(new Device { SerialNumber = "C02XL0GTJGH5", PurchasedOn = new DateOnly(2026, 2, 1) });

        Assert.Contains(answer, await chat.SayAsync(question), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("zh-Hant", "換新機保固重新算嗎？", "不會重新算")]
    [InlineData("en", "Warranty on the new one?", "they don't start again")]
    public async Task C08_Where_the_day_is_not_known_none_is_made_up(string locale, string question, string answer)
    {
        var said = await AskAsync(locale, question, RepairStates.ReplacementOrdered);

        Assert.Contains(answer, said, StringComparison.Ordinal);
        Assert.DoesNotContain("2027", said, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("zh-Hant", "可以現場換嗎？", "不會當場更換", "結果出來了會通知您")]
    [InlineData("zh-Hans", "可以现场换吗？", "不会当场更换", "结果出来了会通知您")]
    [InlineData("en", "Can you swap it on the spot?", "isn't swapped then and there", "are told the result")]
    public async Task E07_Nothing_is_swapped_on_the_spot(string locale, string question, params string[] answers)
    {
        var said = await AskAsync(locale, question, RepairStates.Received);

        Assert.All(answers, answer => Assert.Contains(answer, said, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("zh-Hant", "會換新機嗎？", "要先檢測", "個別情況是維修")]
    [InlineData("zh-Hans", "会换新机吗？", "要先检测", "个别情况是维修")]
    [InlineData("en", "Will I get a new one?", "depends on the inspection", "in some cases repaired")]
    public async Task E08_Whether_it_is_a_new_one_is_not_promised(string locale, string question, params string[] answers)
    {
        var said = await AskAsync(locale, question, RepairStates.Inspecting);

        Assert.All(answers, answer => Assert.Contains(answer, said, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("zh-Hant", "多久修好？", "服務商會打電話給您")]
    [InlineData("zh-Hans", "多久修好？", "服务商会打电话给您")]
    [InlineData("en", "How long will the repair take?", "will phone you")]
    public async Task F07_Without_a_day_the_customer_is_phoned_and_told_here(string locale, string question, string answer) =>
        Assert.Contains(answer, await AskAsync(locale, question, RepairStates.InspectedMinor), StringComparison.Ordinal);

    [Theory]
    [InlineData("zh-Hant", "通知我取件了", "維修證明和身分證件（單據編號 WX-1）")]
    [InlineData("zh-Hans", "通知我取件了，要带什么", "维修证明和身份证件（单据编号 WX-1）")]
    [InlineData("en", "I got the pick-up call", "repair certificate and an ID (document no. WX-1)")]
    public async Task F08_For_pick_up_the_certificate_and_an_ID_are_needed(string locale, string question, string answer) =>
        Assert.Contains(answer, await AskAsync(locale, question, RepairStates.Ready, "WX-1"), StringComparison.Ordinal);

    [Theory]
    [InlineData("zh-Hant", "維修單是什麼？", "確認故障後服務商開的", "WX-1")]
    [InlineData("zh-Hans", "维修单是什么？", "确认故障后服务商开的", "WX-1")]
    [InlineData("en", "What's the repair slip?", "issues once the fault is confirmed", "WX-1")]
    public async Task B03_The_certificate_is_explained_with_its_number(string locale, string question, params string[] answers)
    {
        var said = await AskAsync(locale, question, RepairStates.Inspecting, "WX-1");

        Assert.All(answers, answer => Assert.Contains(answer, said, StringComparison.Ordinal));
    }

    [Fact]
    public async Task B03_What_was_received_shows_the_number_of_its_certificate() =>
        Assert.Contains("維修證明的編號是 WX-1", await AskAsync("zh-Hant", "修好了嗎", RepairStates.Received, "WX-1"), StringComparison.Ordinal);

    // whatever is asked in whatever state, a device that stays is not given back on the spot, and one on order is not "to be decided".
    [Fact]
    public async Task X05_No_answer_contradicts_another_in_any_state()
    {
        string[] questions = ["可以現場換嗎？", "會換新機嗎？", "會當場換嗎？多久？", "換機要多久？", "多久知道結果？", "修好了嗎"];
        foreach (var state in RepairStates.All)
        {
            var chat = await OpenAsync("zh-Hant", state);
            List<string> said = [];
            foreach (var question in questions.Where(question => state is not (RepairStates.Collected or RepairStates.Cancelled) || question == "修好了嗎"))
                said.Add(await chat.SayAsync(question));
            var all = string.Join('\n', said);
            Assert.False(all.Contains("可以當場", StringComparison.Ordinal) || all.Contains("可以現場", StringComparison.Ordinal), all);
            Assert.False(state == RepairStates.ReplacementOrdered && (all.Contains("要不要換機", StringComparison.Ordinal) || all.Contains("要先檢測", StringComparison.Ordinal)), all);
            Assert.False(state == RepairStates.Ready && all.Contains("先留", StringComparison.Ordinal), all);
            Assert.False(state is RepairStates.Received or RepairStates.Inspecting && all.Contains("會為您換新機", StringComparison.Ordinal), all);
        }
    }

    [Fact]
    public async Task A_question_of_another_matter_waits_while_the_repair_is_answered_and_is_asked_again()
    {
        var chat = await OpenAsync("zh-Hant", RepairStates.Inspecting);
        await chat.SayAsync("什麼時候發貨");

        var said = await chat.SayAsync("會換新機嗎？");

        Assert.Contains("要先檢測", said, StringComparison.Ordinal);
        Assert.Contains("訂單號", said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Told_as_the_reason_for_a_person_the_same_words_are_the_reason()
    {
        var chat = await OpenAsync("zh-Hant", RepairStates.Inspecting);
        await chat.SayAsync("人工");

        Assert.DoesNotContain("有結果", await chat.SayAsync("送進去五小時了都沒人理我"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_a_repair_of_ones_own_such_a_question_is_left_to_others()
    {
        var chat = new Chat();
        await chat.JoinAsync();

        Assert.DoesNotContain("RP-", await chat.SayAsync("會換新機嗎？"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_state_and_question_is_said_in_every_language()
    {
        foreach (var locale in Locales)
        {
            foreach (var state in RepairStates.All)
                Assert.Contains(Number, await AskAsync(locale, locale == "en" ? "Is RP-7K3M9Q2X4V done?" : "RP-7K3M9Q2X4V 修好了嗎", state), StringComparison.Ordinal);
        }
    }

    private static async Task<string> AskAsync(string locale, string question, string state, string? document = null) =>
        await (await OpenAsync(locale, state, document)).SayAsync(question);

    private static async Task<Chat> OpenAsync(string locale, string state, string? document = null, string? serial = null)
    {
        var chat = new Chat(locale);
        await chat.JoinAsync();
        await chat.SayAsync(locale == "en" ? "hello" : "你好");
        chat.Shop.Repairs.Add(new Repair(Number, state, chat.Now, new RepairRequest
        {
            Device = "iPhone 15",
            Fault = "螢幕裂了",
            Condition = "掉到地上",
            ContactName = "林小姐",
            Contact = "0912345678",
            BackedUp = true,
            Locale = locale,
            SerialNumber = serial,
        })
        { DocumentNumber = document });
        return chat;
    }
}
