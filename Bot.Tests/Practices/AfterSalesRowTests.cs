using ServiceBot.Tests.Dialogs;

namespace ServiceBot.Tests.Practices;

/// <summary>The seed's rows about after-sales service that have no test elsewhere which bears their name alone; each with its own example.</summary>
public sealed class AfterSalesRowTests
{
    [Theory, InlineData("zh-Hant", "售後靠譜嗎？", "會開維修單"), InlineData("zh-Hans", "售后靠谱吗？", "会开维修单"), InlineData("en", "Is the service reliable?", "repair slip")]
    public Task B01_Whether_it_is_reliable_is_answered_with_what_the_customer_gets(string locale, string said, string expected) => AnswersAsync(locale, said, expected);

    [Theory, InlineData("zh-Hant", "我是港版，要送修", "港版"), InlineData("zh-Hans", "我是港版的，要送修", "港版"), InlineData("en", "Mine is a Hong Kong model and it's broken", "Hong Kong")]
    public async Task B05_A_model_from_elsewhere_is_heard_and_its_papers_are_told(string locale, string said, string region)
    {
        var chat = await OpenAsync(locale);
        await chat.SayAsync(said);
        var papers = await chat.SayAsync(locale switch { "en" => "HK model - what do I bring?", "zh-Hans" => "港版维修要带什么", _ => "港版要帶什麼？" });
        Assert.Matches("購買地的小票|购买地的小票|receipt from where you bought it", papers);
        Assert.NotEmpty(region);
    }

    [Theory, InlineData("zh-Hant", "美版要帶什麼？", "購買地的小票"), InlineData("zh-Hans", "美版维修要带什么", "购买地的小票"), InlineData("en", "US model - what do I bring?", "receipt from where you bought it")]
    public Task B06_A_model_from_abroad_needs_the_receipt_of_its_place(string locale, string said, string expected) => AnswersAsync(locale, said, expected);

    [Theory, InlineData("zh-Hant", "美版要帶什麼？", "與購買時間相符的有效出境證明"), InlineData("zh-Hans", "美版维修要带什么", "与购买时间相符的有效出境证明"), InlineData("en", "US model - what do I bring?", "exit proof matching the purchase date")]
    public Task B07_The_exit_proof_has_to_match_the_day_of_purchase(string locale, string said, string expected) => AnswersAsync(locale, said, expected);

    [Theory, InlineData("zh-Hant", "到店會怎樣？", "當面測試"), InlineData("zh-Hans", "到店会怎样？", "当面测试"), InlineData("en", "What happens there?", "tested in front of you")]
    public Task C02_The_fault_is_tested_before_the_customers_eyes(string locale, string said, string expected) => AnswersAsync(locale, said, expected);

    [Theory]
    [InlineData("zh-Hant", "不知道", "充不了電", "一直都這樣", "都沒有", "跳過", "寄送", "備份", "還沒"), InlineData("zh-Hans", "不知道", "充不了电", "一直都这样", "都没有", "跳过", "寄送", "备份", "还没")]
    [InlineData("en", "I don't know", "It won't charge", "all the time", "None of these", "Skip", "Send it in", "backed up", "not yet")]
    public async Task C04_The_backup_is_asked_for_before_anything_is_handed_in_and_its_steps_told(
        string locale, string unknown, string fault, string condition, string history, string skip, string send, string asked, string notYet)
    {
        var chat = await OpenAsync(locale);
        await chat.SayAsync(locale == "en" ? "My iPhone 15 is broken" : "iPhone 15 壞了");
        foreach (var line in new[] { unknown, fault, condition, history, skip })
            await chat.SayAsync(line);
        Assert.Contains(asked, await chat.SayAsync(send), StringComparison.Ordinal);
        Assert.Contains("iCloud", await chat.SayAsync(notYet), StringComparison.Ordinal);
        Assert.False(chat.Remembered.Repair.BackedUp);
    }

    [Theory, InlineData("zh-Hant", "怎麼備份？", "iCloud 備份"), InlineData("zh-Hans", "怎么备份？", "iCloud 备份"), InlineData("en", "How do I back up?", "iCloud Backup")]
    public Task D03_Both_ways_to_back_up_are_told(string locale, string said, string expected) => AnswersAsync(locale, said, expected);

    [Theory, InlineData("zh-Hant", "為什麼要密碼？", "抹掉設備並關閉"), InlineData("zh-Hans", "为什么要密码？", "抹掉设备并关闭"), InlineData("en", "Why the password?", "Find My switched off")]
    public Task D05_What_the_password_is_for_is_told(string locale, string said, string expected) => AnswersAsync(locale, said, expected);

    [Theory, InlineData("zh-Hant", "充不了電要帶什麼？", "充電線"), InlineData("zh-Hans", "充不了电要带什么？", "充电线"), InlineData("en", "It won't charge – what to bring?", "cable")]
    public Task D07_What_belongs_to_the_fault_comes_along(string locale, string said, string expected) => AnswersAsync(locale, said, expected);

    [Theory, InlineData("zh-Hant", "要帶身分證嗎？", "駕照、護照或政府核發"), InlineData("zh-Hans", "要带身份证吗？", "驾照、护照或"), InlineData("en", "Do I need ID?", "driving licence, passport or government ID")]
    public Task D08_An_identity_card_is_needed(string locale, string said, string expected) => AnswersAsync(locale, said, expected);

    [Theory, InlineData("zh-Hant", "國行要帶什麼？", "三包憑證"), InlineData("zh-Hans", "国行要带什么？", "三包凭证"), InlineData("en", "Mainland model - what do I bring?", "three-guarantee certificate is required")]
    public Task E03_A_mainland_model_needs_its_certificate(string locale, string said, string expected) => AnswersAsync(locale, said, expected);

    [Theory, InlineData("zh-Hant", "聽說保修政策變了？", "謠言"), InlineData("zh-Hans", "听说保修政策变了？", "谣言"), InlineData("en", "I heard the warranty policy changed.", "rumour")]
    public Task E06_The_rumour_is_called_one(string locale, string said, string expected) => AnswersAsync(locale, said, expected);

    [Theory, InlineData("zh-Hant", "過保修要多少錢？", "先報價"), InlineData("zh-Hans", "过保修要多少钱？", "先报价"), InlineData("en", "How much out of warranty?", "quote first")]
    public async Task E09_Out_of_warranty_a_quote_comes_first_and_no_price_is_made_up(string locale, string said, string expected)
    {
        var answer = await (await OpenAsync(locale)).SayAsync(said);
        Assert.Contains(expected, answer, StringComparison.Ordinal);
        Assert.DoesNotMatch(@"(NT\$|¥|\$|元)\s?\d|\d+\s?元", answer);
    }

    [Theory, InlineData("zh-Hant", "外面修比較便宜", "原裝零件有被換掉的風險"), InlineData("zh-Hans", "外面修比较便宜", "原装零件有被换掉的风险"), InlineData("en", "It's cheaper outside", "original parts may get swapped")]
    public Task E10_The_risk_outside_is_named_and_no_shop(string locale, string said, string expected) => AnswersAsync(locale, said, expected);

    [Theory, InlineData("zh-Hant", "美版要帶什麼？", "出境證明"), InlineData("zh-Hans", "美版维修要带什么", "出境证明"), InlineData("en", "US model - what do I bring?", "exit proof")]
    public Task F06_A_model_from_abroad_can_be_repaired_with_its_papers(string locale, string said, string expected) => AnswersAsync(locale, said, expected);

    [Theory, InlineData("zh-Hant", "第三方買的要帶什麼？", "三包憑證和購買發票"), InlineData("zh-Hans", "第三方买的要带什么？", "三包凭证和购买发票"), InlineData("en", "Bought from a third party, what to bring?", "three-guarantee certificate and the invoice")]
    public Task F10_Bought_elsewhere_the_papers_come_along(string locale, string said, string expected) => AnswersAsync(locale, said, expected);

    [Theory, InlineData("zh-Hant", "發票丟了，還在保固嗎", "序號"), InlineData("zh-Hans", "發票丟了，还在保修吗", "序列号"), InlineData("en", "I lost the invoice", "serial number")]
    public Task F12_Without_an_invoice_the_serial_number_decides(string locale, string said, string expected) => AnswersAsync(locale, said, expected);

    [Theory, InlineData("zh-Hant", "去官方還是外面修？", "零件基本是新的"), InlineData("zh-Hans", "去官方还是外面修？", "零件基本是新的"), InlineData("en", "Official or outside?", "parts are basically new")]
    public Task F13_Official_parts_are_basically_new(string locale, string said, string expected) => AnswersAsync(locale, said, expected);

    [Theory]
    [InlineData("zh-Hant", "我的 iPhone 15 壞了", "謝謝", "祝您早日修好"), InlineData("zh-Hans", "我的 iPhone 15 坏了", "謝謝", "祝您早日修好"), InlineData("en", "My iPhone 15 is broken", "Thanks", "hope it's fixed")]
    public async Task F14_Whoever_thanks_in_a_repair_is_wished_a_quick_one(string locale, string before, string thanks, string wish)
    {
        var chat = await OpenAsync(locale);
        await chat.SayAsync(before);
        await chat.SayAsync(locale == "en" ? "cancel" : "取消");
        Assert.Contains(wish, await chat.SayAsync(thanks), StringComparison.Ordinal);
    }

    [Theory, InlineData("zh-Hant", "保修政策是不是改了？", "不再現場決定"), InlineData("zh-Hans", "保修政策是不是改了？", "不再现场决定"), InlineData("en", "Did the policy change?", "decided on the spot")]
    public Task G04_What_did_change_is_told_with_the_rumour(string locale, string said, string expected) => AnswersAsync(locale, said, expected);

    [Theory, InlineData("zh-Hant", "台灣版直營店買的要帶什麼", "無需攜帶小票"), InlineData("zh-Hans", "台湾版直营店买的要带什么", "无需携带小票"), InlineData("en", "A Taiwan model bought at the retail store, what to bring?", "receipt needed")]
    public Task H01_Bought_at_the_makers_store_no_receipt_is_needed(string locale, string said, string expected) => AnswersAsync(locale, said, expected);

    [Theory, InlineData("zh-Hant", "國行，在官網買的，要帶什麼", "三包憑證"), InlineData("zh-Hans", "国行，在官网买的，要带什么", "三包凭证"), InlineData("en", "Mainland model bought on the official site, what to bring?", "three-guarantee certificate")]
    public Task H02_A_mainland_model_needs_the_certificate_wherever_it_was_bought(string locale, string said, string expected) => AnswersAsync(locale, said, expected);

    [Theory, InlineData("zh-Hant", "國行，在授權經銷商買的，要帶什麼", "發票"), InlineData("zh-Hans", "国行，在授权经销商买的，要带什么", "发票"), InlineData("en", "Mainland model from an authorised reseller, what to bring?", "invoice")]
    public Task H03_From_a_reseller_the_invoice_too(string locale, string said, string expected) => AnswersAsync(locale, said, expected);

    [Theory, InlineData("zh-Hant", "可以當場換零件嗎？", "不能當場更換"), InlineData("zh-Hans", "可以当场换零件吗？", "不能当场更换"), InlineData("en", "Can parts be swapped on the spot?", "leave it and wait")]
    public Task H04_Parts_are_not_swapped_on_the_spot(string locale, string said, string expected) => AnswersAsync(locale, said, expected);

    [Theory, InlineData("zh-Hant", "剛從安卓換過來", "iOS"), InlineData("zh-Hans", "刚从安卓换过来", "iOS"), InlineData("en", "I just switched from Android.", "iOS")]
    public Task H05_Whoever_comes_from_Android_gets_the_tips(string locale, string said, string expected) => AnswersAsync(locale, said, expected);

    [Theory, InlineData("zh-Hant", "怎麼拒接來電？", "靜音，按兩下掛斷"), InlineData("zh-Hans", "怎么拒接来电？", "静音，按两下挂断"), InlineData("en", "How do I reject a call?", "once to mute, twice to hang up")]
    public Task H08_A_call_is_muted_with_one_press_and_rejected_with_two(string locale, string said, string expected) => AnswersAsync(locale, said, expected);

    [Theory, InlineData("zh-Hant", "螢幕上那個小圓圈是什麼", "AssistiveTouch"), InlineData("zh-Hans", "屏幕上那个小圆圈是什么", "AssistiveTouch"), InlineData("en", "What's the little circle on screen?", "Control Centre")]
    public Task H09_The_little_circle_is_named_rightly(string locale, string said, string expected) => AnswersAsync(locale, said, expected);

    [Theory, InlineData("zh-Hant", "怎麼關掉小圓圈？", "輔助使用 > 觸控"), InlineData("zh-Hans", "怎么关掉小圆圈？", "辅助功能 > 触控"), InlineData("en", "How do I turn off the circle?", "Accessibility > Touch")]
    public Task H10_The_little_circle_can_be_switched_off(string locale, string said, string expected) => AnswersAsync(locale, said, expected);

    [Theory, InlineData("zh-Hant", "iPhone 8 怎麼關閉 App？", "連按兩下 Home 鍵，往上滑"), InlineData("zh-Hans", "iPhone 8 怎么关闭 App？", "Home 键"), InlineData("en", "How do I close apps on iPhone 8?", "double-press Home, swipe")]
    public Task H11_Apps_are_closed_by_the_way_of_the_model(string locale, string said, string expected) => AnswersAsync(locale, said, expected);

    [Theory, InlineData("zh-Hant", "九宮格輸入法怎麼開？", "新增鍵盤"), InlineData("zh-Hans", "九宫格输入法怎么开？", "添加新键盘"), InlineData("en", "How do I enable 9-key input?", "mainland and HK models only")]
    public Task H12_The_nine_keys_and_where_they_are_not(string locale, string said, string expected) => AnswersAsync(locale, said, expected);

    [Theory, InlineData("zh-Hant", "簡訊時間怎麼看？", "向左輕滑"), InlineData("zh-Hans", "短信时间怎么看？", "向左轻滑"), InlineData("en", "How do I see message times?", "swipe left slightly")]
    public Task H13_The_times_of_messages_are_a_swipe_away(string locale, string said, string expected) => AnswersAsync(locale, said, expected);

    [Theory, InlineData("zh-Hant", "Safari 分頁怎麼關？", "向左滑動標籤"), InlineData("zh-Hans", "Safari 标签页怎么关？", "向左滑动标签"), InlineData("en", "How do I close Safari tabs?", "swipe the tab left")]
    public Task H14_A_tab_is_closed_by_a_swipe(string locale, string said, string expected) => AnswersAsync(locale, said, expected);

    [Theory, InlineData("zh-Hant", "iPhone 4 怎麼連拍？", "iPhone 5 以上"), InlineData("zh-Hans", "iPhone 4 怎么连拍？", "iPhone 5 以上"), InlineData("en", "Burst on iPhone 4?", "needs a later model")]
    public Task H15_An_old_model_has_no_burst(string locale, string said, string expected) => AnswersAsync(locale, said, expected);

    [Theory, InlineData("zh-Hant", "iPhone 15 怎麼申請售後維修？壞了", "故障申請單"), InlineData("zh-Hans", "iPhone 15 怎么申请售后维修？坏了", "故障申请单"), InlineData("en", "How do I apply for iPhone 15 repair? It's broken", "Official service")]
    public async Task J01_To_apply_for_a_repair_is_the_same_dialog(string locale, string said, string named)
    {
        var chat = await OpenAsync(locale);
        Assert.Contains(named, await chat.SayAsync(said), StringComparison.OrdinalIgnoreCase);
        Assert.Equal("repair_request", chat.Remembered.Topic);
        Assert.NotNull(chat.Remembered.Repair.Device);
    }

    [Theory, InlineData("zh-Hant", "申請維修要先做什麼？", "故障申請單，並當面測試"), InlineData("zh-Hans", "申请维修要先做什么？", "故障申请单"), InlineData("en", "What's first when applying?", "fault form")]
    public Task J02_What_comes_first_when_applying(string locale, string said, string expected) => AnswersAsync(locale, said, expected);

    [Theory, InlineData("zh-Hant", "多久知道結果？", "2到3小時"), InlineData("zh-Hans", "多久知道结果？", "2到3小时"), InlineData("en", "How soon will I know?", "2–3 hours")]
    public Task J03_The_result_is_there_in_two_to_three_hours(string locale, string said, string expected) => AnswersAsync(locale, said, expected);

    [Theory, InlineData("zh-Hant", "修不了怎麼辦？", "換機單"), InlineData("zh-Hans", "修不了怎么办？", "换机单"), InlineData("en", "What if it can't be fixed?", "replacement order")]
    public Task J04_What_cannot_be_fixed_is_replaced(string locale, string said, string expected) => AnswersAsync(locale, said, expected);

    [Theory, InlineData("zh-Hant", "新機多久到？", "9月18日（週五）至 9月23日（週三）"), InlineData("zh-Hans", "新机多久到？", "9月18日（周五）至 9月23日（周三）"), InlineData("en", "When do I get the new one?", "between Friday 18 September and Wednesday 23 September")]
    public Task J05_The_new_one_has_its_days(string locale, string said, string expected) => AnswersAsync(locale, said, expected);

    [Theory, InlineData("zh-Hant", "新機保固多久？", "延續舊機的保修和激活時間"), InlineData("zh-Hans", "新机保修多久？", "延续旧机"), InlineData("en", "Warranty on the new one?", "carries on with the warranty")]
    public Task J06_The_new_one_goes_on_with_the_old_ones_days(string locale, string said, string expected) => AnswersAsync(locale, said, expected);

    [Theory, InlineData("我的IMEI是 356938035643809", "35****3809"), InlineData("我的邮箱是 lin@example.com", "l***@example.com"), InlineData("My IMEI is 35 693803 564380 9", "35****3809")]
    public void X08_Whoever_may_not_see_it_sees_only_its_ends(string said, string shown)
    {
        var masked = ServiceBot.Staff.Masking.Mask(said);
        Assert.Contains(shown, masked, StringComparison.Ordinal);
        Assert.DoesNotMatch("693803|lin@", masked);
    }

    private static async Task AnswersAsync(string locale, string said, string expected)
    {
        var answer = await (await OpenAsync(locale)).SayAsync(said);
        Assert.Contains(expected, answer.Replace("\\", "", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    private static async Task<Chat> OpenAsync(string locale)
    {
        var chat = new Chat(locale);
        await chat.JoinAsync();
        return chat;
    }
}
