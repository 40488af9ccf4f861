using Microsoft.Bot.Builder;

namespace ServiceBot.Tests.Turns;

/// <summary>A bot that does what the test says, to try the turns around it.</summary>
internal sealed class ScriptedBot(Func<ITurnContext, IServiceProvider, Task> turn, IServiceProvider services) : IBot
{
    public Task OnTurnAsync(ITurnContext turnContext, CancellationToken cancellationToken = default) => turn(turnContext, services);
}
