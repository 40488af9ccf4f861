using ServiceBot.Dialogs.Repairs;
using ServiceBot.Dialogs.Understanding;

namespace ServiceBot.Tests.Repairs;

public sealed class RepairQuestionRulesTests
{
    [Theory]
    [InlineData("多久知道結果？", RepairQuestion.Result), InlineData("送進去兩小時了", RepairQuestion.Result), InlineData("送进去两个小时了", RepairQuestion.Result)]
    [InlineData("多久修好？", RepairQuestion.Result), InlineData("How soon will I know?", RepairQuestion.Result), InlineData("It's been in for two hours", RepairQuestion.Result)]
    [InlineData("可以現場換嗎？", RepairQuestion.OnTheSpot), InlineData("會當場換嗎？多久？", RepairQuestion.OnTheSpot), InlineData("可以现场换吗", RepairQuestion.OnTheSpot)]
    [InlineData("Can you swap it on the spot?", RepairQuestion.OnTheSpot), InlineData("On the spot? How long?", RepairQuestion.OnTheSpot)]
    [InlineData("會換新機嗎？", RepairQuestion.NewOrRepaired), InlineData("会换新机吗", RepairQuestion.NewOrRepaired), InlineData("Will I get a new one?", RepairQuestion.NewOrRepaired)]
    [InlineData("換機單是什麼？", RepairQuestion.ReplacementOrder), InlineData("修不了怎麼辦？", RepairQuestion.ReplacementOrder), InlineData("What is a replacement order?", RepairQuestion.ReplacementOrder)]
    [InlineData("換機要多久？", RepairQuestion.ReplacementTime), InlineData("新機多久到？", RepairQuestion.ReplacementTime), InlineData("换机要多久", RepairQuestion.ReplacementTime)]
    [InlineData("How long for the replacement?", RepairQuestion.ReplacementTime), InlineData("When do I get the new one?", RepairQuestion.ReplacementTime)]
    [InlineData("換新機保固重新算嗎？", RepairQuestion.WarrantyAfter), InlineData("新機保固多久？", RepairQuestion.WarrantyAfter), InlineData("换新机保修重新算吗", RepairQuestion.WarrantyAfter)]
    [InlineData("Does the warranty restart?", RepairQuestion.WarrantyAfter), InlineData("Warranty on the new one?", RepairQuestion.WarrantyAfter)]
    [InlineData("維修單是什麼？", RepairQuestion.Certificate), InlineData("What's the repair slip?", RepairQuestion.Certificate)]
    [InlineData("通知我取件了", RepairQuestion.PickUp), InlineData("I got the pick-up call", RepairQuestion.PickUp), InlineData("什麼時候可以取？", RepairQuestion.PickUp)]
    public void The_questions_of_the_seed_are_told_apart(string text, RepairQuestion question) => Assert.Equal(question, RepairQuestionRules.Read(text));

    [Theory]
    [InlineData("我的訂單什麼時候到？"), InlineData("RP-1001 修好了嗎？"), InlineData("我要送修"), InlineData("保固到什麼時候？"), InlineData("When will my order arrive?")]
    [InlineData("Can I pick up my order today?"), InlineData("包裹什麼時候可以取？"), InlineData("謝謝"), InlineData("iPhone 15")]
    public void What_is_none_of_them_is_left_to_others(string text) => Assert.Null(RepairQuestionRules.Read(text));
}
