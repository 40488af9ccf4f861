using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;

namespace ServiceBot.Tests.BotFramework.Builder;

public class MessageFactoryTests
{
    [Fact]
    public void A_text_accepts_input_unless_it_says_otherwise()
    {
        Assert.Equal(InputHints.AcceptingInput, MessageFactory.Text("hello").InputHint);
        Assert.Equal(InputHints.ExpectingInput, MessageFactory.Text("hello", inputHint: InputHints.ExpectingInput).InputHint);
    }

    [Fact]
    public void Suggested_answers_say_and_send_the_same()
    {
        var message = MessageFactory.SuggestedActions(["是", "否"], "要繼續嗎？");

        Assert.Equal(["是", "否"], message.SuggestedActions.Actions.Select(action => action.Title));
        Assert.Equal(["是", "否"], message.SuggestedActions.Actions.Select(action => action.Value));
        Assert.All(message.SuggestedActions.Actions, action => Assert.Equal(ActionTypes.ImBack, action.Type));
        Assert.Equal("要繼續嗎？", message.Text);
    }

    [Fact]
    public void Cards_stand_in_a_list_or_a_carousel()
    {
        var card = new HeroCard("a").ToAttachment();

        Assert.Equal(AttachmentLayoutTypes.List, MessageFactory.Attachment(card).AttachmentLayout);
        Assert.Equal(AttachmentLayoutTypes.Carousel, MessageFactory.Carousel([card, card]).AttachmentLayout);
    }

    [Fact]
    public void A_handover_carries_the_transcript()
    {
        using var turn = Turn.Of();

        var handoff = (Activity)EventFactory.CreateHandoffInitiation(turn, new { Skill = "repair" }, new Transcript([Turn.Message()]));

        Assert.Equal("handoff.initiate", handoff.Name);
        Assert.IsType<Transcript>(Assert.Single(handoff.Attachments).Content);
        Assert.Equal("c", handoff.Conversation.Id);
    }
}
