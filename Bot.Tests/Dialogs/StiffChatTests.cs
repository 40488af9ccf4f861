using ServiceBot.Dialogs.Scoring;

namespace ServiceBot.Tests.Dialogs;

/// <summary>The seed's counter-examples as chats: every fault is found, where it was made.</summary>
public sealed class StiffChatTests
{
    private const string TraditionalChinese = """
        10:00:00 08號客服: 親，08號客服為您服務。
        10:00:30 客人: 我的筆電什麼時候會到？等很久了
        10:03:00 08號客服: 請提供訂單號。
        10:03:20 客人: W123456789
        10:03:40 08號客服: 請稍等，我查詢一下。
        10:05:00 08號客服: 訂單處理中，3–5天送達。你耐心等待。
        10:11:00 08號客服: 您長時間未回覆，本次會話已結束。
        """;

    private const string SimplifiedChinese = """
        10:00:00 08号客服: 亲，08号客服为您服务。
        10:00:30 客户: 我的笔记本什么时候到？等了很久了
        10:03:00 08号客服: 请提供订单号。
        10:03:20 客户: W123456789
        10:03:40 08号客服: 请稍等，我查询一下。
        10:05:00 08号客服: 订单处理中，3-5天送达。你耐心等待。
        10:11:00 08号客服: 您长时间未回复，会话已自动关闭。
        """;

    private const string English = """
        10:00:00 Agent 08: Dear customer, agent 08.
        10:00:30 customer: When will my laptop arrive? I've been waiting for ages
        10:03:00 Agent 08: Please provide the order number.
        10:03:20 customer: W123456789
        10:03:40 Agent 08: One moment.
        10:05:00 Agent 08: Status: processing. It will be delivered in 3-5 days. Pls wait.
        10:11:00 Agent 08: No response. This chat has been closed.
        """;

    public static TheoryData<string, string, string> Faults()
    {
        // The practice, and the line that broke it or after which it was due.
        (string Practice, int Line)[] faults =
        [
            ("I-01", 1), ("I-02", 1), ("I-03", 1), ("I-04", 1), ("I-05", 3), ("I-06", 3), ("I-07", 5), ("I-08", 6), ("I-09", 3), ("I-10", 6), ("I-11", 6),
            ("I-12", 6), ("I-13", 6), ("I-14", 6), ("I-15", 3), ("I-16", 6), ("I-18", 6), ("I-19", 6), ("I-20", 6), ("I-21", 6), ("I-23", 7), ("I-24", 7), ("I-25", 7),
        ];
        var data = new TheoryData<string, string, string>();
        foreach (var chat in new[] { TraditionalChinese, SimplifiedChinese, English })
            foreach (var (practice, line) in faults)
                data.Add(practice, $"line-{line}", chat);
        return data;
    }

    [Theory, MemberData(nameof(Faults))]
    public void I00c_Each_fault_of_a_stiff_chat_is_found_where_it_was_made(string practice, string line, string chat)
    {
        var found = PracticeScoring.Score(StandardInTests.Read(chat), StandardInTests.Context)[practice];
        Assert.Equal((Verdict.Missed, line), (found.Verdict, found.ActivityId));
    }

    [Theory]
    [InlineData(TraditionalChinese), InlineData(SimplifiedChinese), InlineData(English)]
    public void A_stiff_chat_earns_nothing(string chat)
    {
        var card = PracticeScoring.Score(StandardInTests.Read(chat), StandardInTests.Context);
        Assert.Equal(new Score(0, 23), card.Total);
    }

    [Fact]
    public void OPS21_The_groups_add_up_to_the_total()
    {
        var card = PracticeScoring.Score(StandardInTests.Read(TraditionalChinese), StandardInTests.Context);
        Assert.Equal(25, card.Lines.Count);
        Assert.Equal(card.Total.Of, Enum.GetValues<PracticeGroup>().Sum(group => card.Of(group).Of));
    }

    [Fact]
    public void OPS02_The_polite_form_and_the_plain_one_are_counted()
    {
        var manner = PracticeScoring.Score(StandardInTests.Read(TraditionalChinese), StandardInTests.Context).Manner;
        Assert.Equal((2, 1), (manner.Polite, manner.Plain));
    }

    [Fact]
    public void I00f_A_practice_that_is_switched_off_is_off_and_not_missed()
    {
        var context = StandardInTests.Context with { IsOn = (practice, locale) => practice != "I-25" || locale != "zh-Hant" };
        Assert.Equal(Verdict.Off, PracticeScoring.Score(StandardInTests.Read(TraditionalChinese), context)["I-25"].Verdict);
        Assert.Equal(Verdict.Missed, PracticeScoring.Score(StandardInTests.Read(English), context)["I-25"].Verdict);
    }
}
