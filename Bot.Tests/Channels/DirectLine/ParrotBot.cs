using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;

namespace ServiceBot.Tests.Channels.DirectLine;

/// <summary>A bot whose answers show what the channel handed it.</summary>
internal sealed class ParrotBot : ActivityHandler
{
    protected override Task OnConversationUpdateActivityAsync(ITurnContext<IConversationUpdateActivity> turnContext, CancellationToken cancellationToken) =>
        turnContext.SendActivityAsync($"welcome in {((ITurnContext)turnContext).Activity.Locale}", cancellationToken: cancellationToken);

    protected override async Task OnMessageActivityAsync(ITurnContext<IMessageActivity> turnContext, CancellationToken cancellationToken)
    {
        var text = turnContext.Activity.Text;
        if (text == "slowly")
        {
            await turnContext.SendActivityAsync("first", cancellationToken: cancellationToken);
            await turnContext.SendActivityAsync(new Activity(ActivityTypes.Delay) { Value = 1500 }, cancellationToken);
            await turnContext.SendActivityAsync("second", cancellationToken: cancellationToken);
            return;
        }

        await turnContext.SendActivityAsync($"heard {text}", cancellationToken: cancellationToken);
    }
}
