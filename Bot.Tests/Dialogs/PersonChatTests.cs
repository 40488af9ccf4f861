using ServiceBot.Dialogs.Scoring;

namespace ServiceBot.Tests.Dialogs;

/// <summary>A person's chat is scored by what is said in it; nothing of it comes from our templates.</summary>
public sealed class PersonChatTests
{
    private const string Warm = """
        10:00:00 Maya: Good morning! My name is Maya. How can I help you today?
        10:00:20 customer: When will my order arrive?
        10:00:26 Maya: Certainly. Your order is on its way, let's see when it arrives.
        10:00:40 Maya: It was carefully packed yesterday and arrives on 11 September.
        10:01:10 Maya: First of all, the shipping notice goes to m***@example.com. Is that right?
        10:01:20 customer: yes
        10:01:25 Maya: Also, you can track it with the link in that e-mail. And there won't be a paper invoice in the box.
        10:01:40 Maya: By the way, the receipt is your proof of purchase. Should the PDF look odd, any PDF reader opens it.
        10:01:55 Maya: Finally, whether opened or not, you can return it: 14 days, opened or not. These are the important things. Is everything clear?
        10:02:05 customer: All clear, thanks, bye
        10:02:10 Maya: Goodbye, and take care - it's getting cooler.
        """;

    [Fact]
    public void A_warm_chat_by_a_person_misses_only_the_portrait()
    {
        var card = PracticeScoring.Score(StandardInTests.Read(Warm), StandardInTests.Context);
        Assert.Equal(["I-01"], card.Missed.Select(line => line.Practice));
    }

    [Fact]
    public void I00c_Every_met_practice_names_the_activity_that_proves_it()
    {
        var card = PracticeScoring.Score(StandardInTests.Read(Warm), StandardInTests.Context);
        Assert.All(card.Lines.Where(line => line.Verdict == Verdict.Met), line => Assert.NotNull(line.ActivityId));
        Assert.Equal("line-4", card["I-11"].ActivityId);
        Assert.Equal("line-11", card["I-25"].ActivityId);
    }

    [Theory]
    [InlineData("I-03", "My name is", "Happy Monday! My name is", "line-1")]
    [InlineData("I-11", "arrives on 11 September", "will arrive soon.", "line-4")]
    [InlineData("I-25", "take care - it's getting cooler", "that is all", "line-11")]
    [InlineData("I-22", "the important things", "the things", "line-9")]
    public void One_word_changed_is_one_practice_missed(string practice, string from, string to, string line)
    {
        var chat = Warm.Replace("Good morning! ", practice == "I-03" ? "" : "Good morning! ", StringComparison.Ordinal).Replace(from, to, StringComparison.Ordinal);
        var found = PracticeScoring.Score(StandardInTests.Read(chat), StandardInTests.Context)[practice];
        Assert.Equal((Verdict.Missed, line), (found.Verdict, found.ActivityId));
    }

    [Fact]
    public void I25_A_wish_against_the_cold_in_July_is_a_fault_in_Taipei_and_right_in_Sydney()
    {
        var july = StandardInTests.Read(Warm, new DateOnly(2026, 7, 15));
        Assert.Equal(Verdict.Missed, PracticeScoring.Score(july, StandardInTests.Context)["I-25"].Verdict);
        Assert.Equal(Verdict.Met, PracticeScoring.Score(july, StandardInTests.Context with { Region = "AU" })["I-25"].Verdict);
    }

    [Theory]
    [InlineData(""), InlineData("10:00:00 customer: hello"), InlineData("10:00:00 Maya: ...")]
    public void The_shortest_chats_are_scored_without_harm(string chat) =>
        Assert.Equal(25, PracticeScoring.Score(StandardInTests.Read(chat), StandardInTests.Context).Lines.Count);

    [Theory]
    [InlineData("說明", "聯絡您"), InlineData("上一步", "聯絡您"), InlineData("english", "reach you")]
    public async Task A_colleague_asked_for_in_the_midst_of_another_matter_waits_through_whatever_comes_between(string between, string asked)
    {
        var chat = new Chat();
        await chat.JoinAsync();
        Assert.Contains("聯絡您", await chat.SayAsync("發票抬頭要改成公司"), StringComparison.Ordinal);
        Assert.Contains(asked, await chat.SayAsync(between), StringComparison.Ordinal);
        await chat.SayAsync("王小姐 0912345678");
        Assert.Single(chat.Shop.Tickets);
    }

    [Theory]
    [InlineData("在垃圾郵件裡找到了", false), InlineData("丟到垃圾桶了", false), InlineData("你們真是垃圾", true)]
    public void A_junk_folder_is_no_anger(string said, bool angry) => Assert.Equal(angry, ServiceBot.Dialogs.Understanding.MoodRules.IsAngry(said));
}
