using ServiceBot.Dialogs.Understanding;

namespace ServiceBot.Tests.Understanding;

public sealed class PhraseCommandsTests(TrainedDesk desk) : IClassFixture<TrainedDesk>
{
    [Theory]
    [InlineData("取消", Command.Cancel)]
    [InlineData("算了不弄了。", Command.Cancel)]
    [InlineData("Never mind!", Command.Cancel)]
    [InlineData("ok, cancel that please", Command.Cancel)]
    [InlineData("算了吧", Command.Cancel)]
    [InlineData("HELP", Command.Help)]
    [InlineData("你能幫我什麼?", Command.Help)]
    [InlineData("What can you do?", Command.Help)]
    [InlineData("重新開始吧", Command.StartOver)]
    [InlineData("let’s start over", Command.StartOver)]
    [InlineData("重来", Command.StartOver)]
    [InlineData("上一步", Command.Back)]
    [InlineData("回上一步好嗎", Command.Back)]
    [InlineData("go back", Command.Back)]
    [InlineData("我要真人", Command.Person)]
    [InlineData("轉人工", Command.Person)]
    [InlineData("请转人工 谢谢", Command.Person)]
    [InlineData("I want to talk to a human.", Command.Person)]
    [InlineData("轉 人 工", Command.Person)]
    [InlineData("人工客服!!!", Command.Person)]
    public void A_whole_message_is_a_command(string text, Command command) => Assert.Equal(new RecognizedCommand(command), desk.Commands.Match(text));

    [Theory]
    [InlineData("說英文", "en")]
    [InlineData("可以说英文吗", "en")]
    [InlineData("can we switch to English?", "en")]
    [InlineData("English please", "en")]
    [InlineData("請講中文", "zh-Hant")]
    [InlineData("请讲中文", "zh-Hans")]
    [InlineData("简体中文", "zh-Hans")]
    [InlineData("可以用繁體嗎", "zh-Hant")]
    [InlineData("simplified chinese", "zh-Hans")]
    public void A_language_is_asked_for_in_any_language(string text, string locale) =>
        Assert.Equal(new RecognizedCommand(Command.SwitchLanguage, locale), desk.Commands.Match(text));

    [Theory]
    [InlineData("我想取消訂單")]
    [InlineData("cancel my order")]
    [InlineData("please help me find my order")]
    [InlineData("send it back")]
    [InlineData("我的手機要返廠")]
    [InlineData("someone")]
    [InlineData("你好")]
    [InlineData("謝謝")]
    [InlineData("OK")]
    [InlineData("好")]
    [InlineData("是")]
    [InlineData("不是")]
    [InlineData("W100027")]
    [InlineData("")]
    [InlineData("???")]
    [InlineData("English breakfast")]
    public void A_message_that_says_more_is_none(string text) => Assert.Null(desk.Commands.Match(text));

    [Fact]
    public void Every_phrase_of_every_command_is_recognised_as_that_command()
    {
        foreach (var phrase in desk.Book.Commands("en"))
            Assert.Equal(ServiceBot.Understanding.CommandNames.Parse(phrase.Name), desk.Commands.Match(phrase.Text + "."));
    }
}
